package dev.atlasaction.engine.sql.shape;

import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.ScannerOptions.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts one statement into tokens. What differs between the products (comments with {@code #},
 * backslashes in strings) is told by the options; the rest serves all of them.
 */
final class SqlTokenizer {

  /** No server takes longer names; further than that a bracket is not looked for. */
  private static final int LONGEST_NAME = 200;

  private final String text;
  private final ScannerOptions options;
  private final int lastBracket;
  private int pos;

  private SqlTokenizer(String text, ScannerOptions options) {
    this.text = text;
    this.options = options;
    this.lastBracket = text.lastIndexOf(']');
  }

  static List<SqlToken> tokens(String statement, ScannerOptions options) {
    SqlTokenizer tokenizer = new SqlTokenizer(statement, options);
    List<SqlToken> tokens = new ArrayList<>();
    while (tokenizer.skipBlank()) {
      tokens.add(tokenizer.next());
    }
    return tokens;
  }

  private boolean skipBlank() {
    while (pos < text.length()) {
      if (Character.isWhitespace(text.charAt(pos))) {
        pos++;
      } else if (text.startsWith("--", pos) || isHashComment()) {
        skipPast("\n");
      } else if (text.startsWith("/*", pos)) {
        skipPast("*/");
      } else {
        return true;
      }
    }
    return false;
  }

  /** Elsewhere it is an operator, as in {@code data #> '{a}'}. */
  private boolean isHashComment() {
    return text.charAt(pos) == '#' && options.has(Syntax.HASH_COMMENTS);
  }

  private void skipPast(String end) {
    int at = text.indexOf(end, pos);
    pos = at < 0 ? text.length() : at + end.length();
  }

  private SqlToken next() {
    char c = text.charAt(pos);
    if (c == '\'') {
      return new SqlToken.StringLiteral(quoted(c, options.has(Syntax.BACKSLASH_ESCAPES)));
    }
    if (isEscapeString()) {
      pos++;
      return new SqlToken.StringLiteral(quoted('\'', true));
    }
    if (c == '"' || c == '`') {
      return new SqlToken.Quoted(quoted(c, c == '"' && options.has(Syntax.BACKSLASH_ESCAPES)));
    }
    if (c == '[' && pos < lastBracket && isName()) {
      return new SqlToken.Quoted(quoted(']', false));
    }
    if (Character.isDigit(c)) {
      return new SqlToken.NumberLiteral(run(SqlTokenizer::isNumberPart));
    }
    if (Character.isLetter(c) || c == '_') {
      String word = run(SqlTokenizer::isWordPart);
      return new SqlToken.Word(
          options.has(Syntax.LOWER_CASE_NAMES) ? word.toLowerCase(Locale.ROOT) : word);
    }
    pos++;
    return new SqlToken.Symbol(String.valueOf(c));
  }

  private boolean isEscapeString() {
    return options.has(Syntax.ESCAPE_STRINGS) && text.regionMatches(true, pos, "E'", 0, 2);
  }

  /** A bracket behind a word is an index or the start of an array, and names hold no strings. */
  private boolean isName() {
    char before = pos == 0 ? ' ' : text.charAt(pos - 1);
    if (isWordPart(before) || before == ']' || before == ')' || before == '"') {
      return false;
    }
    for (int i = pos + 1; i < Math.min(text.length(), pos + LONGEST_NAME); i++) {
      char c = text.charAt(i);
      if (c == ']' || c == '\'') {
        return c == ']';
      }
    }
    return false;
  }

  /** A doubled closing quote stands for itself; a missing one ends with the text. */
  private String quoted(char close, boolean backslashes) {
    StringBuilder value = new StringBuilder();
    pos++;
    while (pos < text.length()) {
      char c = text.charAt(pos++);
      if (c == '\\' && backslashes && pos < text.length()) {
        c = text.charAt(pos++);
      } else if (c == close) {
        if (pos < text.length() && text.charAt(pos) == close) {
          pos++;
        } else {
          break;
        }
      }
      value.append(c);
    }
    return value.toString();
  }

  private String run(java.util.function.IntPredicate part) {
    int start = pos;
    while (pos < text.length() && part.test(text.charAt(pos))) {
      pos++;
    }
    return text.substring(start, pos);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private static boolean isNumberPart(int c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }
}
