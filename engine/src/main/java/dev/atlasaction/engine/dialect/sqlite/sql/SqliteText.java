package dev.atlasaction.engine.dialect.sqlite.sql;

import dev.atlasaction.engine.schema.Index;
import java.util.List;
import java.util.stream.Collectors;

/** The spelling of names and values (spec planner.md §2, §4.1). */
public final class SqliteText {
  /** The schema of the file that is opened; others are attached to it. */
  public static final String SCHEMA = "main";

  /** What names of indexes begin with that the file makes itself. */
  public static final String GENERATED_INDEX = "sqlite_autoindex";

  private SqliteText() {}

  /** A name in back quotes; one inside the name is doubled. */
  public static String name(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** Names in parentheses. */
  public static String names(List<String> names) {
    return names.stream().map(SqliteText::name).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A string literal; a text that is one already stays. */
  static String quote(String text) {
    if (Defaults.isQuoted(text, '\'')) {
      return text;
    }
    return "'" + Defaults.unquote(text).replace("'", "''") + "'";
  }

  /**
   * The name under which an index can be created: SQLite keeps the names it makes up for unique
   * constraints to itself, so such an index is named after its table and columns.
   */
  public static String indexName(String table, Index index) {
    return index.name().startsWith(GENERATED_INDEX)
        ? table + "_" + String.join("_", index.columnNames())
        : index.name();
  }
}
