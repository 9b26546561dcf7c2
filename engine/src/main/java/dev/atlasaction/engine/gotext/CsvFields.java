package dev.atlasaction.engine.gotext;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the value of a repeatable flag, which is one record of comma-separated values: {@code
 * a,"b,c"} gives {@code a} and {@code b,c}. Only the first record is read, as Go's flag library
 * does.
 */
public final class CsvFields {
  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private int lineStart;
  private int startLine;

  private CsvFields(String text, char separator) {
    this.separator = separator;
    String lines = text.replace("\r\n", "\n");
    this.text = lines.endsWith("\r") ? lines.substring(0, lines.length() - 1) : lines;
  }

  /**
   * The fields of the first record; none for an empty text.
   *
   * @throws GoTextException {@code parse error on line 1, column 2: bare " in non-quoted field} and
   *     its like; {@code EOF} if there are blank lines only
   */
  public static List<String> parse(String value) {
    return parse(value, ',');
  }

  /**
   * The fields of the first record that another separator divides.
   *
   * @throws GoTextException as {@link #parse(String)}
   */
  public static List<String> parse(String value, char separator) {
    return value.isEmpty() ? List.of() : new CsvFields(value, separator).record();
  }

  private List<String> record() {
    while (at < text.length() && text.charAt(at) == '\n') {
      nextLine();
    }
    if (at == text.length()) {
      throw new GoTextException("EOF");
    }
    startLine = line;
    List<String> fields = new ArrayList<>();
    do {
      fields.add(peek('"') ? quotedField() : plainField());
    } while (skipComma());
    return List.copyOf(fields);
  }

  private String plainField() {
    int start = at;
    while (at < text.length() && !peek(separator) && !peek('\n')) {
      if (peek('"')) {
        throw failure("bare \" in non-quoted-field");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quotedField() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '"') {
        field.append(c);
        step(c);
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append('"');
        at += 2;
      } else if (endsField(at + 1)) {
        at++;
        return field.toString();
      } else {
        throw failure("extraneous or missing \" in quoted-field");
      }
    }
    throw failure("extraneous or missing \" in quoted-field");
  }

  private void step(char c) {
    // The end of the text is reported where the last line ends, after its newline.
    if (c == '\n' && at + 1 < text.length()) {
      nextLine();
    } else {
      at++;
    }
  }

  private void nextLine() {
    at++;
    line++;
    lineStart = at;
  }

  private boolean endsField(int index) {
    return index == text.length() || text.charAt(index) == ',' || text.charAt(index) == '\n';
  }

  private boolean skipComma() {
    boolean comma = peek(separator);
    if (comma) {
      at++;
    }
    return comma;
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private GoTextException failure(String reason) {
    String before = text.substring(lineStart, at);
    int column = before.getBytes(StandardCharsets.UTF_8).length + 1;
    String where = "parse error on line " + line + ", column " + column + ": " + reason;
    return new GoTextException(
        startLine == line ? where : "record on line " + startLine + "; " + where);
  }
}
