package dev.atlasaction.engine.dialect.postgres.sql;

import dev.atlasaction.engine.dialect.WriteOptions;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds one statement: phrases with single spaces between, quoted names, lists in parentheses
 * (spec planner.md §2).
 */
public final class SqlText {

  private final WriteOptions options;
  private final StringBuilder text = new StringBuilder();

  /** An empty statement whose names are written as {@code options} say. */
  public SqlText(WriteOptions options) {
    this.options = options;
  }

  /** Appends a phrase behind a space where one is needed; an empty phrase is left out. */
  public SqlText add(String phrase) {
    if (!phrase.isEmpty()) {
      space();
      if (!text.isEmpty() && text.charAt(text.length() - 1) == '\t') {
        // As the original, to which a tab of the indent is no blank; names have none before them.
        text.append(' ');
      }
      text.append(phrase);
    }
    return this;
  }

  private SqlText identifier(String quoted) {
    space();
    text.append(quoted);
    return this;
  }

  private void space() {
    if (!text.isEmpty()) {
      char last = text.charAt(text.length() - 1);
      if (last != '(' && !Character.isWhitespace(last)) {
        text.append(' ');
      }
    }
  }

  /** Appends a quoted name; an empty one is left out. */
  public SqlText name(String name) {
    return name.isEmpty() ? this : identifier(quoteName(name));
  }

  /** Appends a name under its schema, as the options want it. */
  public SqlText name(String schema, String name) {
    return identifier(qualified(options, schema, name));
  }

  /** A quoted name under its schema, as {@code options} want it. */
  public static String qualified(WriteOptions options, String schema, String name) {
    String given = options.qualifier();
    String qualifier = given == null ? schema : given;
    return qualifier.isEmpty() ? quoteName(name) : quoteName(qualifier) + "." + quoteName(name);
  }

  /** A quoted name under a schema, if there is one. */
  public static String qualified(String schema, String name) {
    return schema.isEmpty() ? quoteName(name) : quoteName(schema) + "." + quoteName(name);
  }

  /** Appends a list in parentheses, on one line. */
  public <T> SqlText list(List<T> items, Consumer<T> writer) {
    space();
    text.append('(');
    items(items, writer);
    text.append(')');
    return this;
  }

  /** Appends items with commas between. */
  public <T> SqlText items(List<T> items, Consumer<T> writer) {
    boolean first = true;
    for (T item : items) {
      if (!first) {
        text.append(", ");
      }
      writer.accept(item);
      first = false;
    }
    return this;
  }

  /** Appends a comma, for a further item of the list being written. */
  public SqlText separate() {
    text.append(", ");
    return this;
  }

  /** Appends quoted names in parentheses. */
  public SqlText names(List<String> names) {
    return list(names, this::name);
  }

  /** Appends a list in parentheses, each item on its own line if the options want it. */
  public SqlText body(List<Runnable> items) {
    space();
    text.append('(');
    boolean first = true;
    for (Runnable item : items) {
      if (!first) {
        text.append(',');
      }
      if (!options.indent().isEmpty()) {
        text.append('\n').append(options.indent());
      } else if (!first) {
        text.append(' ');
      }
      item.run();
      first = false;
    }
    if (!options.indent().isEmpty()) {
      text.append('\n');
    }
    text.append(')');
    return this;
  }

  /** Breaks the line if the options want statements on several lines. */
  public SqlText lineBreak() {
    if (!options.indent().isEmpty()) {
      text.append('\n');
    }
    return this;
  }

  /** How names are written. */
  public WriteOptions options() {
    return options;
  }

  /** A name in double quotes. */
  public static String quoteName(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A string in single quotes, unless it is one already. */
  public static String quote(String value) {
    return isQuoted(value) ? value : string(value);
  }

  /** A string in single quotes. */
  public static String string(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  @Override
  public String toString() {
    return text.toString().strip();
  }

  /** Whether a text is one literal in single quotes. */
  public static boolean isQuoted(String text) {
    return text.length() >= 2
        && text.startsWith("'")
        && text.endsWith("'")
        && text.substring(1, text.length() - 1).replace("''", "").indexOf('\'') < 0;
  }

  /** The schema as the server's setting has it: quoted where its name is no plain word. */
  public static String searchPath(String schema) {
    boolean plain =
        schema.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    return plain ? schema : quoteName(schema);
  }
}
