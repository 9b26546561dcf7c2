package dev.atlasaction.engine.dialect.sqlite.ddl;

import java.util.Locale;

/**
 * A token of a statement from {@code sqlite_master}.
 *
 * @param kind what it is
 * @param text its meaning: names and strings without quotes
 * @param start index of its first character in the statement
 * @param end index behind its last character
 */
public record DdlToken(Kind kind, String text, int start, int end) {

  /** What a token is. */
  public enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    SYMBOL
  }

  /** Whether this is the unquoted word or symbol; {@code expected} is in upper case. */
  public boolean is(String expected) {
    return switch (kind) {
      case WORD -> text.toUpperCase(Locale.ROOT).equals(expected);
      case SYMBOL -> text.equals(expected);
      case QUOTED_NAME, STRING -> false;
    };
  }

  /** Whether this can be a name; SQLite takes strings for names too. */
  boolean isName() {
    return kind != Kind.SYMBOL;
  }
}
