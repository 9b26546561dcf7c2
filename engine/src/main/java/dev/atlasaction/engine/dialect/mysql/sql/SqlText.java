package dev.atlasaction.engine.dialect.mysql.sql;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.List;
import java.util.function.Consumer;

/**
 * A statement under construction. Phrases bring the blanks between them (spec planner.md §2). Names
 * are written raw between back quotes.
 */
public final class SqlText {

  private final WriteOptions options;
  private final StringBuilder text = new StringBuilder(128);
  private int level;

  /** A statement that begins with these phrases. */
  public SqlText(WriteOptions options, String... phrases) {
    this.options = options;
    for (String phrase : phrases) {
      phrase(phrase);
    }
  }

  /** Adds a phrase, with a blank before it where one is missing, and one after it. */
  public SqlText phrase(String phrase) {
    if (phrase.isEmpty()) {
      return this;
    }
    if (!text.isEmpty() && " (\n".indexOf(text.charAt(text.length() - 1)) < 0) {
      text.append(' ');
    }
    text.append(phrase);
    if (!phrase.endsWith(" ")) {
      text.append(' ');
    }
    return this;
  }

  /** Adds a name. */
  public SqlText ident(String name) {
    return name.isEmpty() ? this : phrase(quoted(name));
  }

  /** Adds a name of {@code schema}, qualified as the options say. */
  public SqlText qualified(String schema, String name) {
    String qualifier = options.qualifier() == null ? schema : options.qualifier();
    return qualifier.isEmpty() ? ident(name) : phrase(quoted(qualifier) + "." + quoted(name));
  }

  /** Adds a comma in place of the last blank. */
  public SqlText comma() {
    if (text.isEmpty()) {
      return this;
    }
    trimBlank();
    text.append(", ");
    return this;
  }

  /** Adds what {@code body} writes, in parentheses. */
  public SqlText wrap(Consumer<SqlText> body) {
    text.append('(');
    body.accept(this);
    trimBlank();
    text.append(") ");
    return this;
  }

  /** As {@link #wrap}, with one element per line when the options ask for an indent. */
  public SqlText wrapLines(List<Consumer<SqlText>> elements) {
    return wrap(body -> {
      level++;
      for (int i = 0; i < elements.size(); i++) {
        if (i > 0) {
          comma();
        }
        newLine();
        elements.get(i).accept(body);
      }
      level--;
      newLine();
    });
  }

  /** Adds the elements with commas between them. */
  public <T> SqlText list(List<T> elements, Consumer<T> writer) {
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        comma();
      }
      writer.accept(elements.get(i));
    }
    return this;
  }

  private void newLine() {
    if (options.indent().isEmpty()) {
      return;
    }
    trimBlank();
    text.append('\n').append(options.indent().repeat(level));
  }

  private void trimBlank() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  /** A nested text with the same options. */
  SqlText nested() {
    return new SqlText(options);
  }

  @Override
  public String toString() {
    return text.toString().strip();
  }

  /** Whether {@code text} is a complete string literal in double or single quotes. */
  public static boolean isQuoted(String text) {
    return isQuoted(text, '"') || isQuoted(text, '\'');
  }

  /** Whether {@code text} is a complete string literal in the given quotes. */
  public static boolean isQuoted(String text, char quote) {
    int last = text.length() - 1;
    if (last < 1 || text.charAt(0) != quote || text.charAt(last) != quote) {
      return false;
    }
    for (int i = 1; i < last - 1; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        if (text.charAt(i + 1) != quote) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** {@code text} as a string literal; one that is quoted already stays as it is. */
  public static String quote(String text) {
    if (isQuoted(text)) {
      return text;
    }
    boolean plain =
        text.chars().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
    return plain ? GoQuote.quote(text) : quoteControls(text);
  }

  /** With the escapes that the server knows; others it would take for letters. */
  private static String quoteControls(String text) {
    StringBuilder result = new StringBuilder(text.length() + 8).append('"');
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\0' -> result.append("\\0");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        case '\u001a' -> result.append("\\Z");
        case '"', '\\' -> result.append('\\').append(c);
        default -> result.append(c);
      }
    }
    return result.append('"').toString();
  }

  /** A name in back quotes; one inside the name is doubled. */
  public static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
