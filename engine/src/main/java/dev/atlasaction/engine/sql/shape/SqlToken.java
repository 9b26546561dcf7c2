package dev.atlasaction.engine.sql.shape;

import java.util.Locale;

/** A token of a statement; comments and white space leave none. */
sealed interface SqlToken {

  /** The text as it means: identifiers without quotes and with doubled quotes undone. */
  String text();

  /** Whether this is the bare word {@code keyword} in any case. */
  default boolean is(String keyword) {
    return false;
  }

  /** An unquoted word. */
  record Word(String text) implements SqlToken {
    @Override
    public boolean is(String keyword) {
      return text.toUpperCase(Locale.ROOT).equals(keyword);
    }
  }

  /** A quoted identifier. */
  record Quoted(String text) implements SqlToken {}

  /** A string literal; {@code text} is its value. */
  record StringLiteral(String text) implements SqlToken {}

  /** A number. */
  record NumberLiteral(String text) implements SqlToken {}

  /** Any other character. */
  record Symbol(String text) implements SqlToken {
    @Override
    public boolean is(String keyword) {
      return text.equals(keyword);
    }
  }
}
