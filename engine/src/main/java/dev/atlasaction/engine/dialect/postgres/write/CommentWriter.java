package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/** Writes {@code COMMENT ON} (planner.md §6.1). */
final class CommentWriter {

  private final WriteOptions options;
  private final Statements statements;

  /** A comment before and after. */
  record Texts(String from, String to) {}

  CommentWriter(WriteOptions options, Statements statements) {
    this.options = options;
    this.statements = statements;
  }

  void schema(String name, Texts texts) {
    write("SCHEMA " + SqlText.quoteName(name), texts, "set comment to schema: " + quote(name));
  }

  void table(String schema, String table, Texts texts) {
    write(
        "TABLE " + SqlText.qualified(options, schema, table),
        texts,
        "set comment to table: " + quote(table));
  }

  void view(String kind, String schema, String view, Texts texts) {
    write(
        kind + " " + SqlText.qualified(options, schema, view),
        texts,
        "set comment to view: " + quote(view));
  }

  void column(String schema, String table, Column column, Texts texts) {
    write(
        "COLUMN "
            + SqlText.qualified(options, schema, table)
            + "."
            + SqlText.quoteName(column.name()),
        texts,
        "set comment to column: " + quote(column.name()) + " on table: " + quote(table));
  }

  /** The statements that give {@code column} its comment back; none if it had none. */
  static List<String> restore(WriteOptions options, Change source, Table table, Column column) {
    String comment = column.attrs().comment();
    return comment.isEmpty()
        ? List.of()
        : Statements.sql(
            source,
            statements ->
                new CommentWriter(options, statements)
                    .column(table.schema(), table.name(), column, new Texts("", comment)));
  }

  /** The statements that give {@code index} its comment back; none if it had none. */
  static List<String> restore(WriteOptions options, Change source, Table table, Index index) {
    String comment = index.attrs().comment();
    return comment.isEmpty()
        ? List.of()
        : Statements.sql(
            source,
            statements ->
                new CommentWriter(options, statements)
                    .index(table.schema(), table.name(), index, new Texts("", comment)));
  }

  void index(String schema, String table, Index index, Texts texts) {
    write(
        "INDEX " + SqlText.qualified(options, schema, index.name()),
        texts,
        "set comment to index: " + quote(index.name()) + " on table: " + quote(table));
  }

  private void write(String object, Texts texts, String comment) {
    String start = "COMMENT ON " + object + " IS ";
    statements.add(start + SqlText.quote(texts.to()), comment, start + SqlText.quote(texts.from()));
  }

  private static String quote(String name) {
    return GoQuote.quote(name);
  }
}
