package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.table.PartitionTables;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the creation and removal of tables with their indexes and comments (planner.md §6.1-2).
 */
public final class TableWriter {

  private final WriteOptions options;
  private final IndexWriter indexes;

  TableWriter(WriteOptions options) {
    this.options = options;
    this.indexes = new IndexWriter(options);
  }

  void add(Change.AddTable change, Statements statements) {
    Table table = change.table();
    String create = create(table, change.clauses());
    statements.add(
        create,
        "create " + GoQuote.quote(table.name()) + " table",
        new SqlText(options).add("DROP TABLE").name(table.schema(), table.name()).toString());
    for (Index index : table.indexes()) {
      if (!IndexWriter.isConstraint(index)) {
        index(table, index, List.of(), statements);
      }
    }
    comments(table, statements);
    rest(table, statements);
  }

  /** What {@code CREATE TABLE} has no clause for. */
  private void rest(Table table, Statements statements) {
    new LaterClauses(options, table).write(statements);
    TableSettings settings = new TableSettings(options, table);
    table.attrs().list().stream()
        .filter(TableSettings::comesLater)
        .forEach(attr -> settings.write(null, attr, statements));
  }

  /** {@code CREATE INDEX} for an index of {@code table}. */
  void index(Table table, Index index, List<Clause> clauses, Statements statements) {
    statements.add(
        createIndex(table, index, clauses),
        "create index " + GoQuote.quote(index.name()) + " to table: " + GoQuote.quote(table.name()),
        indexes.drop(table.schema(), index, clauses));
  }

  /** {@code DROP INDEX} for an index of {@code table}. */
  void dropIndex(Table table, Index index, List<Clause> clauses, Statements statements) {
    List<String> reverse = new ArrayList<>();
    reverse.add(createIndex(table, index, clauses));
    reverse.addAll(CommentWriter.restore(options, statements.source(), table, index));
    statements.add(
        indexes.drop(table.schema(), index, clauses),
        "drop index " + GoQuote.quote(index.name()) + " from table: " + GoQuote.quote(table.name()),
        reverse);
  }

  String createIndex(Table table, Index index, List<Clause> clauses) {
    return indexes.create(
        table.schema(), table.name(), table.columns(), new IndexWriter.TableIndex(index, clauses));
  }

  private void comments(Table table, Statements statements) {
    CommentWriter comments = new CommentWriter(options, statements);
    if (!table.attrs().comment().isEmpty()) {
      comments.table(
          table.schema(), table.name(), new CommentWriter.Texts("", table.attrs().comment()));
    }
    for (Column column : table.columns()) {
      if (!column.attrs().comment().isEmpty()) {
        comments.column(
            table.schema(),
            table.name(),
            column,
            new CommentWriter.Texts("", column.attrs().comment()));
      }
    }
    for (Index index : table.indexes()) {
      if (!index.attrs().comment().isEmpty()) {
        comments.index(
            table.schema(),
            table.name(),
            index,
            new CommentWriter.Texts("", index.attrs().comment()));
      }
    }
  }

  void drop(Change.DropTable change, Statements statements) {
    Table table = change.table();
    SqlText sql = new SqlText(options).add("DROP TABLE");
    if (has(change.clauses(), Clause.IfExists.class)) {
      sql.add("IF EXISTS");
    }
    sql.name(table.schema(), table.name());
    if (has(change.clauses(), Clause.Cascade.class)) {
      sql.add("CASCADE");
    }
    List<String> reverse;
    try {
      Change.AddTable add = new Change.AddTable(table, List.of());
      reverse = Statements.sql(add, created -> add(add, created));
    } catch (EngineException e) {
      throw e.prefixed("calculate reverse for drop table " + GoQuote.quote(table.name()) + ": ");
    }
    statements.add(sql.toString(), "drop " + GoQuote.quote(table.name()) + " table", reverse);
  }

  static boolean has(List<Clause> clauses, Class<? extends Clause> type) {
    return clauses.stream().anyMatch(type::isInstance);
  }

  private String create(Table table, List<Clause> clauses) {
    boolean unlogged = table.attrs().has(PostgresExtra.Unlogged.class);
    SqlText sql = new SqlText(options).add(unlogged ? "CREATE UNLOGGED TABLE" : "CREATE TABLE");
    if (has(clauses, Clause.IfNotExists.class)) {
      sql.add("IF NOT EXISTS");
    }
    sql.name(table.schema(), table.name());
    Optional<PostgresExtra.PartitionOf> part = table.attrs().find(PostgresExtra.PartitionOf.class);
    part.ifPresent(
        given -> sql.add("PARTITION OF").name(given.parent().schema(), given.parent().name()));
    List<String> errors = new ArrayList<>();
    List<Runnable> items = items(table, sql, errors);
    if (part.isEmpty() || !items.isEmpty()) {
      sql.body(items);
    }
    part.ifPresent(given -> sql.add(given.bound()));
    guard(errors, () -> options(sql, table)).run();
    if (!errors.isEmpty()) {
      throw EngineException.user(
          "create table " + GoQuote.quote(table.name()) + ": " + String.join(", ", errors));
    }
    return sql.toString();
  }

  private List<Runnable> items(Table table, SqlText sql, List<String> errors) {
    List<Runnable> items = new ArrayList<>();
    boolean part = PartitionTables.isPartition(table);
    table.columns().stream()
        .filter(column -> !column.attrs().has(PostgresExtra.Inherited.class))
        .forEach(column ->
            items.add(
                guard(
                    errors,
                    () -> {
                      if (part) {
                        ColumnWriter.override(sql, column);
                      } else {
                        ColumnWriter.write(sql, column);
                      }
                    })));
    table.findPrimaryKey().ifPresent(key -> items.add(() -> indexes.primaryKey(sql, table, key)));
    table.indexes().stream()
        .filter(index -> IndexWriter.isConstraint(index) && !LaterClauses.repeats(table, index))
        .forEach(index -> items.add(guard(errors, () -> indexes.constraint(sql, index))));
    table.foreignKeys().stream()
        .filter(key -> !key.attrs().has(NotValidated.class))
        .forEach(key -> items.add(() -> ConstraintWriter.foreignKey(sql, key)));
    table.checks().stream()
        .filter(check -> !check.attrs().has(NotValidated.class))
        .forEach(check -> items.add(() -> ConstraintWriter.check(sql, check)));
    return items;
  }

  /** The clauses behind the body. */
  private void options(SqlText sql, Table table) {
    table
        .attrs()
        .find(PostgresExtra.Inherits.class)
        .ifPresent(inherits ->
            sql.add("INHERITS")
                .list(inherits.parents(), parent -> sql.name(parent.schema(), parent.name())));
    table.attrs().find(PostgresAttr.PartitionKey.class).ifPresent(key -> partition(sql, key));
    table
        .attrs()
        .find(PostgresExtra.AccessMethod.class)
        .ifPresent(method -> sql.add("USING").name(method.name()));
    table
        .attrs()
        .find(PostgresExtra.Parameters.class)
        .ifPresent(given -> sql.add("WITH " + TableSettings.list(given.values())));
    table
        .attrs()
        .find(PostgresExtra.Tablespace.class)
        .ifPresent(space -> sql.add("TABLESPACE").name(space.name()));
  }

  /** Collects the failure of one item, so that all of a table are told at once. */
  private static Runnable guard(List<String> errors, Runnable item) {
    return () -> {
      try {
        item.run();
      } catch (EngineException e) {
        errors.add(e.getMessage());
      }
    };
  }

  /** {@code PARTITION BY} with its strategy and key. */
  public static void partition(SqlText sql, PostgresAttr.PartitionKey key) {
    String strategy = key.strategy().toUpperCase(Locale.ROOT);
    if (!List.of("RANGE", "LIST", "HASH").contains(strategy)) {
      throw EngineException.user("unknown partition type: " + GoQuote.quote(key.strategy()));
    }
    if (key.parts().isEmpty()) {
      throw EngineException.user("missing parts for partition key");
    }
    sql.add("PARTITION BY " + strategy)
        .list(
            key.parts(),
            part -> {
              if (part.column().isEmpty()) {
                sql.add(Parens.wrap(part.expr()));
              } else {
                sql.name(part.column());
              }
            });
  }
}
