package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.object.CollationObject;
import dev.atlasaction.engine.dialect.postgres.object.Range;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/** Writes new names for types and collations (planner.md §6.1). */
final class RenameWriter {

  private final WriteOptions options;

  RenameWriter(WriteOptions options) {
    this.options = options;
  }

  void write(Change.RenameObject change, Statements statements) {
    DbObject from = change.from();
    DbObject to = change.to();
    String kind = from instanceof EnumObject ? "an enum" : "a " + from.kind();
    statements.add(
        rename(from, to.name()),
        "rename "
            + kind
            + " from "
            + GoQuote.quote(from.name())
            + " to "
            + GoQuote.quote(to.name()),
        rename(to, from.name()));
    if (from instanceof Range was
        && to instanceof Range is
        && !was.multirange().equals(is.multirange())) {
      statements.add(
          rename("TYPE", was.schema(), was.multirange(), is.multirange()),
          "rename the multirange of " + GoQuote.quote(from.name()),
          rename("TYPE", was.schema(), is.multirange(), was.multirange()));
    }
    if (from instanceof Range was && to instanceof Range is) {
      constructors(was, is, statements);
    }
  }

  /** The functions that make values of a range have its name. */
  private void constructors(Range from, Range to, Statements statements) {
    String bound = DdlType.of(from.subtype(), options);
    constructor(from, from.name(), to.name(), bound + ", " + bound, statements);
    constructor(from, from.name(), to.name(), bound + ", " + bound + ", text", statements);
    if (!from.multirange().isEmpty()) {
      String range = SqlText.qualified(options, to.schema(), to.name());
      for (String arguments : List.of("", range, range + "[]")) {
        constructor(from, from.multirange(), to.multirange(), arguments, statements);
      }
    }
  }

  private void constructor(
      Range range, String from, String to, String arguments, Statements statements) {
    String start = "ALTER FUNCTION ";
    statements.add(
        start
            + SqlText.qualified(options, range.schema(), from)
            + "("
            + arguments
            + ") RENAME TO "
            + SqlText.quoteName(to),
        "rename a constructor of " + GoQuote.quote(range.name()),
        start
            + SqlText.qualified(options, range.schema(), to)
            + "("
            + arguments
            + ") RENAME TO "
            + SqlText.quoteName(from));
  }

  private String rename(DbObject object, String name) {
    String words =
        switch (object.kind()) {
          case "domain" -> "DOMAIN";
          case CollationObject.KIND -> "COLLATION";
          default -> "TYPE";
        };
    return rename(words, object.schema(), object.name(), name);
  }

  private String rename(String words, String schema, String from, String to) {
    return new SqlText(options)
        .add("ALTER " + words)
        .name(schema, from)
        .add("RENAME TO")
        .name(to)
        .toString();
  }
}
