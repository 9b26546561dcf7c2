package dev.atlasaction.engine.gotext;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON with the error texts of Go's {@code encoding/json}. */
final class JsonReader {
  /** Go allows more, but the stack of a Java thread does not. */
  private static final int MAX_DEPTH = 1000;

  private static final int END = -1;
  private static final String VALUE = "looking for beginning of value";
  private static final String KEY = "looking for beginning of object key string";

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  /** The only value of the text. */
  @Nullable Object read() {
    Object value = value();
    if (peek() != END) {
      throw invalid("after top-level value");
    }
    return value;
  }

  /** The next character that is no white space, or END. */
  private int peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return current();
  }

  private int current() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private @Nullable Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw invalid(VALUE);
    };
  }

  private Map<String, @Nullable Object> object() {
    open();
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    if (peek() == '}') {
      close();
      return entries;
    }
    while (true) {
      if (peek() != '"') {
        throw invalid(KEY);
      }
      String key = string();
      if (peek() != ':') {
        throw invalid("after object key");
      }
      at++;
      entries.put(key, value());
      int next = peek();
      if (next == '}') {
        close();
        return entries;
      }
      if (next != ',') {
        throw invalid("after object key:value pair");
      }
      at++;
    }
  }

  private List<@Nullable Object> array() {
    open();
    List<@Nullable Object> items = new ArrayList<>();
    if (peek() == ']') {
      close();
      return items;
    }
    while (true) {
      items.add(value());
      int next = peek();
      if (next == ']') {
        close();
        return items;
      }
      if (next != ',') {
        throw invalid("after array element");
      }
      at++;
    }
  }

  private void open() {
    at++;
    depth++;
    if (depth > MAX_DEPTH) {
      throw new GoTextException("exceeded max depth");
    }
  }

  private void close() {
    at++;
    depth--;
  }

  private @Nullable Object literal(String word, @Nullable Object value) {
    for (int i = 0; i < word.length(); i++) {
      if (current() != word.charAt(i)) {
        throw invalid("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
      at++;
    }
    return value;
  }

  private Double number() {
    int start = at;
    skip('-');
    if (!skip('0')) {
      digits("in numeric literal");
    }
    if (skip('.')) {
      digits("after decimal point in numeric literal");
    }
    if (current() == 'e' || current() == 'E') {
      at++;
      if (!skip('+')) {
        skip('-');
      }
      digits("in exponent of numeric literal");
    }
    String number = text.substring(start, at);
    double value = Double.parseDouble(number);
    if (Double.isInfinite(value)) {
      throw new GoTextException(
          "json: cannot unmarshal number " + number + " into Go value of type float64");
    }
    return value;
  }

  private boolean skip(char c) {
    boolean found = current() == c;
    if (found) {
      at++;
    }
    return found;
  }

  private void digits(String context) {
    int start = at;
    while (current() >= '0' && current() <= '9') {
      at++;
    }
    if (at == start) {
      throw invalid(context);
    }
  }

  private String string() {
    at++;
    StringBuilder out = new StringBuilder();
    while (current() != '"') {
      int c = current();
      if (c < ' ') {
        throw invalid("in string literal");
      }
      at++;
      out.append(c == '\\' ? escape() : (char) c);
    }
    at++;
    return wellFormed(out.toString());
  }

  private char escape() {
    char escaped =
        switch (current()) {
          case '"', '\\', '/' -> (char) current();
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> 'u';
          default -> throw invalid("in string escape code");
        };
    at++;
    if (escaped != 'u') {
      return escaped;
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = current() >= 0 && current() < 0x80 ? Character.digit(current(), 16) : -1;
      if (digit < 0) {
        throw invalid("in \\u hexadecimal character escape");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  /** Half of a surrogate pair is no character. */
  private static String wellFormed(String text) {
    boolean broken = text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff);
    if (!broken) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
    return out.toString();
  }

  /** An error at the current character; Go looks at bytes, so it names the first of them. */
  private GoTextException invalid(String context) {
    if (at >= text.length()) {
      // Go tries a blank at the end, which is wrong within a word, a number or an escape only.
      boolean blankFits = context.startsWith("looking") || context.endsWith("string literal");
      return new GoTextException(
          blankFits || context.startsWith("after object") || context.startsWith("after array")
              ? "unexpected end of JSON input"
              : "invalid character ' ' " + context);
    }
    int end = Math.min(text.length(), at + Character.charCount(text.codePointAt(at)));
    int shown = text.substring(at, end).getBytes(StandardCharsets.UTF_8)[0] & 0xff;
    String quoted =
        switch (shown) {
          case '\'' -> "'\\''";
          case '"' -> "'\"'";
          default -> {
            String literal = GoQuote.quote(Character.toString(shown));
            yield "'" + literal.substring(1, literal.length() - 1) + "'";
          }
        };
    return new GoTextException("invalid character " + quoted + " " + context);
  }
}
