package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code ALTER TABLE} that completes a new table: settings of its columns, and constraints that
 * are not valid, which {@code CREATE TABLE} would call valid.
 */
final class LaterClauses {

  private final Table table;
  private final SqlText sql;
  private final SqlText reverse;
  private final List<Runnable> clauses = new ArrayList<>();
  private final List<Runnable> reversed = new ArrayList<>();

  LaterClauses(WriteOptions options, Table table) {
    this.table = table;
    this.sql = alter(options);
    this.reverse = alter(options);
  }

  private SqlText alter(WriteOptions options) {
    return new SqlText(options).add("ALTER TABLE").name(table.schema(), table.name());
  }

  void write(Statements statements) {
    table.columns().stream()
        .filter(column -> !column.attrs().has(PostgresExtra.Inherited.class))
        .forEach(this::column);
    table.indexes().stream()
        .filter(index -> IndexWriter.isConstraint(index) && repeats(table, index))
        .forEach(this::index);
    table.foreignKeys().stream()
        .filter(key -> key.attrs().has(NotValidated.class))
        .forEach(this::foreignKey);
    table.checks().stream()
        .filter(check -> check.attrs().has(NotValidated.class))
        .forEach(this::check);
    if (!clauses.isEmpty()) {
      statements.add(
          sql.items(clauses, Runnable::run).toString(),
          "modify " + GoQuote.quote(table.name()) + " table",
          reverse.items(reversed, Runnable::run).toString());
    }
  }

  /** Whether the server would leave the constraint out next to another one of these columns. */
  static boolean repeats(Table table, Index index) {
    boolean asKey =
        table
            .findPrimaryKey()
            .filter(key -> key.columnNames().equals(index.columnNames()))
            .isPresent();
    return asKey
        || table.indexes().stream()
            .takeWhile(other -> !other.equals(index))
            .anyMatch(other ->
                IndexWriter.isConstraint(other) && other.columnNames().equals(index.columnNames()));
  }

  private void index(Index index) {
    clauses.add(() -> new IndexWriter(sql.options()).constraint(sql.add("ADD"), index));
    drop(index.name());
  }

  private void column(Column column) {
    for (String clause : ColumnSettings.ofNew(column)) {
      clauses.add(() -> sql.add("ALTER COLUMN").name(column.name()).add(clause));
    }
    Column kept = column.withAttrs(column.attrs().without(PostgresExtra.Compression.class));
    for (String clause : ColumnSettings.clauses(kept, column.withAttrs(Attrs.NONE))) {
      reversed.add(() -> reverse.add("ALTER COLUMN").name(column.name()).add(clause));
    }
  }

  private void foreignKey(ForeignKey key) {
    clauses.add(() -> {
      ConstraintWriter.foreignKey(sql.add("ADD").lineBreak(), key);
      ConstraintWriter.notValid(sql, key.attrs(), List.of());
    });
    drop(key.symbol());
  }

  private void check(Check check) {
    clauses.add(() -> {
      ConstraintWriter.check(sql.add("ADD"), check);
      ConstraintWriter.notValid(sql, check.attrs(), List.of());
    });
    drop(check.name());
  }

  private void drop(String constraint) {
    if (!constraint.isEmpty()) {
      reversed.add(() -> reverse.add("DROP CONSTRAINT").name(constraint));
    }
  }
}
