package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.table.OperatorClasses;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.table.PrimaryKeyName;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes indexes and the constraints that rest on them (planner.md §6.2-6.3). */
final class IndexWriter {

  private final WriteOptions options;

  IndexWriter(WriteOptions options) {
    this.options = options;
  }

  /** Whether the index is written as a constraint of its table. */
  static boolean isConstraint(Index index) {
    return kind(index).isPresent();
  }

  private static Optional<PostgresAttr.Constraint.Kind> kind(Index index) {
    return index.attrs().find(PostgresAttr.Constraint.class).map(PostgresAttr.Constraint::kind);
  }

  /** {@code CREATE INDEX} for an index of a relation with these columns. */
  String create(String schema, String relation, List<Column> columns, TableIndex target) {
    Index index = target.index();
    SqlText sql = new SqlText(options).add("CREATE");
    if (index.unique()) {
      sql.add("UNIQUE");
    }
    sql.add("INDEX");
    if (concurrently(target.clauses())) {
      sql.add("CONCURRENTLY");
    }
    sql.name(index.name()).add("ON").name(schema, relation);
    PostgresAttr.IndexMethod method = PostgresAttr.IndexMethod.of(index);
    if (!method.upper().equals(PostgresAttr.IndexMethod.DEFAULT)) {
      sql.add("USING").add(method.name());
    }
    sql.list(index.parts(), part -> part(sql, part, columns, method));
    include(sql, index);
    nullsDistinct(sql, index);
    List<String> parameters = parameters(index);
    if (!parameters.isEmpty()) {
      sql.add("WITH").list(parameters, sql::add);
    }
    index
        .attrs()
        .find(PostgresExtra.Tablespace.class)
        .ifPresent(space -> sql.add("TABLESPACE").name(space.name()));
    index
        .attrs()
        .find(PostgresAttr.IndexPredicate.class)
        .ifPresent(predicate -> sql.add("WHERE").add(predicate.expr()));
    return sql.toString();
  }

  /** An index with the clauses of its change. */
  record TableIndex(Index index, List<Clause> clauses) {}

  static boolean concurrently(List<Clause> clauses) {
    return clauses.stream().anyMatch(Clause.Concurrently.class::isInstance);
  }

  private static void include(SqlText sql, Index index) {
    index
        .attrs()
        .find(PostgresAttr.IndexInclude.class)
        .ifPresent(include -> sql.add("INCLUDE").names(include.columns()));
  }

  private static void nullsDistinct(SqlText sql, Index index) {
    index
        .attrs()
        .find(PostgresAttr.NullsDistinct.class)
        .filter(nulls -> !nulls.distinct())
        .ifPresent(nulls -> sql.add("NULLS NOT DISTINCT"));
  }

  private static List<String> parameters(Index index) {
    List<String> result = new ArrayList<>(2);
    index
        .attrs()
        .find(PostgresAttr.StorageParams.class)
        .filter(params -> !params.isDefault())
        .ifPresent(params -> result.addAll(storage(params)));
    index
        .attrs()
        .find(PostgresExtra.Parameters.class)
        .ifPresent(
            given -> given.values().forEach((name, value) -> result.add(name + " = " + value)));
    return result;
  }

  /** What follows the columns of a constraint. */
  private static void constraintOptions(SqlText sql, Index index) {
    List<String> parameters = parameters(index);
    if (!parameters.isEmpty()) {
      sql.add("WITH").list(parameters, sql::add);
    }
    index
        .attrs()
        .find(PostgresExtra.Tablespace.class)
        .ifPresent(space -> sql.add("USING INDEX TABLESPACE").name(space.name()));
  }

  /** The columns of a key; the last one may be a period. */
  private static void keys(SqlText sql, Index index) {
    boolean period = index.attrs().has(PostgresExtra.Period.class);
    sql.list(
        index.parts(),
        part -> {
          key(sql, part);
          if (period && part.equals(index.parts().getLast())) {
            sql.add("WITHOUT OVERLAPS");
          }
        });
  }

  /** Whether a unique constraint can rest on the index as it is. */
  static boolean canTakeOver(Index from, Index to) {
    return kind(to).equals(Optional.of(PostgresAttr.Constraint.Kind.UNIQUE))
        && from.unique()
        && from.name().equals(to.name())
        && !from.attrs().has(PostgresAttr.IndexPredicate.class)
        && from.attrs()
            .without(PostgresAttr.IndexMethod.class)
            .without(Comment.class)
            .list()
            .equals(
                to.attrs()
                    .without(PostgresAttr.IndexMethod.class)
                    .without(PostgresAttr.Constraint.class)
                    .without(PostgresExtra.Deferrable.class)
                    .without(Comment.class)
                    .list())
        && columnsOnly(from).equals(columnsOnly(to))
        && columnsOnly(from).size() == from.parts().size()
        && from.parts().stream()
            .allMatch(part ->
                !part.desc() && part.attrs().list().stream().noneMatch(IndexWriter::isOrder));
  }

  private static boolean isOrder(Attr attr) {
    return !(attr instanceof PostgresAttr.OperatorClass given && given.standard());
  }

  private static List<String> columnsOnly(Index index) {
    return index.columnNames();
  }

  private static List<String> storage(PostgresAttr.StorageParams params) {
    List<String> result = new ArrayList<>(2);
    if (params.autosummarize()) {
      result.add("autosummarize = true");
    }
    if (!params.hasDefaultPages()) {
      result.add("pages_per_range = " + params.pagesPerRange());
    }
    return result;
  }

  private static void part(
      SqlText sql, IndexPart part, List<Column> columns, PostgresAttr.IndexMethod method) {
    key(sql, part);
    collate(sql, part);
    part.attrs()
        .find(PostgresAttr.OperatorClass.class)
        .filter(given -> !OperatorClasses.isDefault(given, method, part, columns))
        .ifPresent(given -> sql.add(given.sql()));
    if (part.desc()) {
      sql.add("DESC");
    }
    boolean nullsFirst = PostgresAttr.NullsOrder.first(part);
    if (nullsFirst != part.desc()) {
      sql.add(nullsFirst ? "NULLS FIRST" : "NULLS LAST");
    }
  }

  private static void collate(SqlText sql, IndexPart part) {
    part.attrs()
        .find(PostgresExtra.Collated.class)
        .ifPresent(given -> sql.add("COLLATE").add(ColumnWriter.collation(given, sql.options())));
  }

  private static void key(SqlText sql, IndexPart part) {
    switch (part) {
      case IndexPart.ColumnPart column -> sql.name(column.column());
      case IndexPart.ExprPart expr -> sql.add(Parens.wrap(expr.expr()));
    }
  }

  /** The constraint as {@code CREATE TABLE} and {@code ADD} have it. */
  void constraint(SqlText sql, Index index) {
    String name =
        index
            .attrs()
            .find(PostgresAttr.Constraint.class)
            .map(PostgresAttr.Constraint::name)
            .filter(given -> !given.isEmpty())
            .orElse(index.name());
    if (!name.isEmpty()) {
      sql.add("CONSTRAINT").name(name);
    }
    if (kind(index).orElseThrow() == PostgresAttr.Constraint.Kind.EXCLUDE) {
      exclude(sql, index);
      return;
    }
    sql.add("UNIQUE");
    nullsDistinct(sql, index);
    keys(sql, index);
    include(sql, index);
    constraintOptions(sql, index);
    ConstraintWriter.deferrable(sql, index.attrs());
  }

  private static void exclude(SqlText sql, Index index) {
    sql.add("EXCLUDE");
    PostgresAttr.IndexMethod method = PostgresAttr.IndexMethod.of(index);
    if (!method.upper().equals(PostgresAttr.IndexMethod.DEFAULT)) {
      sql.add("USING").add(method.name());
    }
    sql.list(
        index.parts(),
        part -> {
          key(sql, part);
          collate(sql, part);
          part.attrs()
              .find(PostgresAttr.OperatorClass.class)
              .filter(given -> !given.standard())
              .ifPresent(given -> sql.add(given.sql()));
          sql.add("WITH")
              .add(
                  part.attrs()
                      .find(PostgresAttr.ExclusionOperator.class)
                      .map(PostgresAttr.ExclusionOperator::sql)
                      .orElseThrow(() ->
                          EngineException.user(
                              "missing operator for exclude constraint "
                                  + GoQuote.quote(index.name()))));
        });
    include(sql, index);
    constraintOptions(sql, index);
    index
        .attrs()
        .find(PostgresAttr.IndexPredicate.class)
        .ifPresent(predicate -> sql.add("WHERE").add(Parens.wrap(predicate.expr())));
    ConstraintWriter.deferrable(sql, index.attrs());
  }

  /** {@code PRIMARY KEY}, with its name if the server would choose another. */
  void primaryKey(SqlText sql, Table table, Index key) {
    String name = PrimaryKeyName.of(table, key);
    if (!name.isEmpty()) {
      sql.add("CONSTRAINT").name(name);
    }
    keys(sql.add("PRIMARY KEY"), key);
    include(sql, key);
    constraintOptions(sql, key);
    ConstraintWriter.deferrable(sql, key.attrs());
  }

  /** {@code DROP INDEX}. */
  String drop(String schema, Index index, List<Clause> clauses) {
    SqlText sql = new SqlText(options).add("DROP INDEX");
    if (concurrently(clauses)) {
      sql.add("CONCURRENTLY");
    }
    return sql.name(schema, index.name()).toString();
  }
}
