package dev.atlasaction.engine.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/** Cuts a statement that SQLite has accepted into tokens; white space and comments leave none. */
public final class DdlTokenizer {
  private final String text;
  private int pos;

  private DdlTokenizer(String text) {
    this.text = text;
  }

  /** What a statement is made of, without comments. */
  public static List<DdlToken> tokens(String statement) {
    DdlTokenizer tokenizer = new DdlTokenizer(statement);
    List<DdlToken> tokens = new ArrayList<>();
    while (tokenizer.skipBlank()) {
      tokens.add(tokenizer.next());
    }
    return tokens;
  }

  private boolean skipBlank() {
    while (pos < text.length()) {
      if (Character.isWhitespace(text.charAt(pos))) {
        pos++;
      } else if (text.startsWith("--", pos)) {
        skipPast("\n");
      } else if (text.startsWith("/*", pos)) {
        skipPast("*/");
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipPast(String end) {
    int at = text.indexOf(end, pos);
    pos = at < 0 ? text.length() : at + end.length();
  }

  private DdlToken next() {
    int start = pos;
    char c = text.charAt(start);
    switch (c) {
      case '\'' -> {
        String value = quoted(c);
        return new DdlToken(DdlToken.Kind.STRING, value, start, pos);
      }
      case '"', '`' -> {
        String value = quoted(c);
        return new DdlToken(DdlToken.Kind.QUOTED_NAME, value, start, pos);
      }
      case '[' -> {
        skipPast("]");
        String value = text.substring(start + 1, Math.max(start + 1, pos - 1));
        return new DdlToken(DdlToken.Kind.QUOTED_NAME, value, start, pos);
      }
      default -> {
        pos++;
        if (!isWordPart(c)) {
          return new DdlToken(DdlToken.Kind.SYMBOL, String.valueOf(c), start, pos);
        }
        while (pos < text.length() && isWordPart(text.charAt(pos))) {
          pos++;
        }
        return new DdlToken(DdlToken.Kind.WORD, text.substring(start, pos), start, pos);
      }
    }
  }

  /** A doubled quote stands for itself. */
  private String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    pos++;
    while (pos < text.length()) {
      char c = text.charAt(pos++);
      if (c == quote) {
        if (pos >= text.length() || text.charAt(pos) != quote) {
          break;
        }
        pos++;
      }
      value.append(c);
    }
    return value.toString();
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
  }
}
