package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoTextException;

/** A text under a cursor that knows columns, comments and quoted scalars of YAML. */
final class YamlText {

  private final String text;
  private int at;

  YamlText(String text) {
    this.text = text.replace("\r\n", "\n");
    this.at = text.startsWith("\ufeff") ? 1 : 0;
  }

  int at() {
    return at;
  }

  void to(int position) {
    at = position;
  }

  boolean isEnd() {
    return at >= text.length();
  }

  /** The character {@code ahead} of the cursor; a line break behind the end. */
  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
  }

  boolean isBlank(int ahead) {
    char c = peek(ahead);
    return c == ' ' || c == '\t' || c == '\n';
  }

  void skip(int count) {
    at += count;
  }

  String from(int start) {
    return text.substring(start, at);
  }

  /** The column of the cursor, from zero. */
  int column() {
    return at - (text.lastIndexOf('\n', at - 1) + 1);
  }

  /** Whether only blanks stand before the cursor in its line. */
  boolean isFirst() {
    return text.substring(at - column(), at).isBlank();
  }

  boolean isMarker(String marker) {
    return column() == 0 && text.startsWith(marker, at) && isBlank(marker.length());
  }

  /** Goes over blanks of the line and a comment, up to the line break. */
  void blanks() {
    int start = at;
    while (!isEnd() && (peek(0) == ' ' || peek(0) == '\t')) {
      at++;
    }
    if (peek(0) == '#' && !isEnd() && (at > start || column() == 0)) {
      line();
    }
  }

  /** Goes to the end of the line. */
  void line() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Goes to the next thing that is said. */
  void next() {
    blanks();
    while (!isEnd() && peek(0) == '\n') {
      at++;
      blanks();
    }
    int start = at - column();
    if (!isEnd() && isFirst() && text.substring(start, at).indexOf('\t') >= 0) {
      throw new GoTextException("found character that cannot start any token");
    }
  }

  /** A scalar in single quotes, which the cursor is at. */
  String single() {
    StringBuilder out = new StringBuilder();
    skip(1);
    while (true) {
      requireMore();
      char c = peek(0);
      if (c == '\'' && peek(1) == '\'') {
        out.append(c);
        skip(2);
      } else if (c == '\'') {
        skip(1);
        return out.toString();
      } else if (c == '\n') {
        fold(out);
      } else {
        out.append(c);
        skip(1);
      }
    }
  }

  /** A scalar in double quotes, which the cursor is at. */
  String quoted() {
    StringBuilder out = new StringBuilder();
    int kept = 0;
    skip(1);
    while (true) {
      requireMore();
      char c = peek(0);
      if (c == '"') {
        skip(1);
        return out.toString();
      }
      if (c == '\\' && peek(1) == '\n') {
        skip(2);
        indent();
        kept = out.length();
      } else if (c == '\\') {
        escape(out);
        kept = out.length();
      } else if (c == '\n') {
        String tail = out.substring(kept).stripTrailing();
        out.setLength(kept);
        fold(out.append(tail));
      } else {
        out.append(c);
        skip(1);
      }
    }
  }

  private void requireMore() {
    if (isEnd()) {
      throw new GoTextException("found unexpected end of stream");
    }
  }

  private void indent() {
    while (!isEnd() && (peek(0) == ' ' || peek(0) == '\t')) {
      skip(1);
    }
  }

  /** One line break is a blank, several are one less. */
  void fold(StringBuilder out) {
    int breaks = 0;
    while (!isEnd() && peek(0) == '\n') {
      breaks++;
      skip(1);
      indent();
    }
    out.append(breaks > 1 ? "\n".repeat(breaks - 1) : " ");
  }

  private void escape(StringBuilder out) {
    char c = peek(1);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      try {
        out.appendCodePoint(Integer.parseInt(text.substring(at + 2, at + 2 + digits), 16));
      } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
        throw new GoTextException("did not find expected hexdecimal number");
      }
    } else {
      int plain = "0abtnvfre \"/\\N_LP\t".indexOf(c);
      if (plain < 0) {
        throw new GoTextException("found unknown escape character");
      }
      out.append("\0\u0007\b\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029\t".charAt(plain));
    }
    skip(2 + digits);
  }
}
