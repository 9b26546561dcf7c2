package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;

/** Writes schemas and their comments (planner.md §6.1). */
final class SchemaWriter {

  private final WriteOptions options;

  SchemaWriter(WriteOptions options) {
    this.options = options;
  }

  void add(Change.AddSchema change, Statements statements) {
    Schema schema = change.schema();
    SqlText sql = new SqlText(options).add("CREATE SCHEMA");
    if (schema.name().equals("public")
        || TableWriter.has(change.clauses(), Clause.IfNotExists.class)) {
      sql.add("IF NOT EXISTS");
    }
    statements.add(
        sql.name(schema.name()).toString(),
        "Add new schema named " + GoQuote.quote(schema.name()),
        new SqlText(options).add("DROP SCHEMA").name(schema.name()).add("CASCADE").toString());
    if (!schema.attrs().comment().isEmpty()) {
      comment(schema.name(), "", schema.attrs().comment(), statements);
    }
  }

  private void comment(String schema, String from, String to, Statements statements) {
    new CommentWriter(options, statements).schema(schema, new CommentWriter.Texts(from, to));
  }

  void drop(Change.DropSchema change, Statements statements) {
    SqlText sql = new SqlText(options).add("DROP SCHEMA");
    if (TableWriter.has(change.clauses(), Clause.IfExists.class)) {
      sql.add("IF EXISTS");
    }
    statements.add(
        sql.name(change.schema().name()).add("CASCADE").toString(),
        "Drop schema named " + GoQuote.quote(change.schema().name()));
  }

  void modify(Change.ModifySchema change, Statements statements) {
    String name = change.to().name();
    for (AttrChange attr : change.changes()) {
      switch (attr) {
        case AttrChange.AddAttr(Comment to) -> comment(name, "", to.text(), statements);
        case AttrChange.ModifyAttr(Comment from, Comment to) ->
            comment(name, from.text(), to.text(), statements);
        case AttrChange.AddAttr _, AttrChange.ModifyAttr _, AttrChange.DropAttr _ ->
            throw EngineException.user("unsupported change of schema " + GoQuote.quote(name));
      }
    }
  }
}
