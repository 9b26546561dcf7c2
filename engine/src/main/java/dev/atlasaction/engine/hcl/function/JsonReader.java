package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads JSON, as {@code jsondecode} does: arrays become tuples and objects become objects. */
final class JsonReader {

  private static final int MAX_DEPTH = 500;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  static HclValue read(String text) {
    JsonReader reader = new JsonReader(text);
    HclValue value = reader.value();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw CallException.of("extraneous data after JSON object");
    }
    return value;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    skipBlanks();
    if (at >= text.length()) {
      throw CallException.of("EOF");
    }
    return text.charAt(at);
  }

  private CallException invalid(String context) {
    String found = Character.toString(text.codePointAt(at));
    return CallException.of("invalid character '" + found + "' " + context);
  }

  private HclValue value() {
    return switch (peek()) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> HclValue.of(string());
      case 't' -> word("true", HclValue.of(true));
      case 'f' -> word("false", HclValue.of(false));
      case 'n' -> word("null", HclValue.ofNull());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw invalid("looking for beginning of value");
    };
  }

  private interface Part {
    HclValue read();
  }

  private HclValue nested(Part part) {
    if (++depth > MAX_DEPTH) {
      throw CallException.of("exceeded max depth");
    }
    at++;
    HclValue value = part.read();
    depth--;
    return value;
  }

  private HclValue word(String word, HclValue value) {
    if (!text.startsWith(word, at)) {
      throw invalid("looking for beginning of value");
    }
    at += word.length();
    return value;
  }

  private HclValue number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return HclValue.of(new BigDecimal(text.substring(start, at)));
    } catch (NumberFormatException _) {
      at = start;
      throw invalid("in numeric literal");
    }
  }

  private HclValue array() {
    List<HclValue> items = new ArrayList<>();
    if (peek() == ']') {
      at++;
      return HclValue.tuple(items);
    }
    while (true) {
      items.add(value());
      char c = peek();
      if (c != ',' && c != ']') {
        throw invalid("after array element");
      }
      at++;
      if (c == ']') {
        return HclValue.tuple(items);
      }
    }
  }

  private HclValue object() {
    SortedMap<String, HclValue> attributes = new TreeMap<>();
    if (peek() == '}') {
      at++;
      return HclValue.object(attributes);
    }
    while (true) {
      if (peek() != '"') {
        throw invalid("looking for beginning of object key string");
      }
      String key = string();
      if (peek() != ':') {
        throw invalid("after object key");
      }
      at++;
      attributes.put(key, value());
      char c = peek();
      if (c != ',' && c != '}') {
        throw invalid("after object key:value pair");
      }
      at++;
      if (c == '}') {
        return HclValue.object(attributes);
      }
    }
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return out.toString();
      }
      if (c < ' ') {
        throw invalid("in string literal");
      }
      at++;
      out.append(c == '\\' ? escape() : c);
    }
    throw CallException.of("unexpected EOF");
  }

  private char escape() {
    if (at >= text.length()) {
      throw CallException.of("unexpected EOF");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        at--;
        throw invalid("in string escape code");
      }
    };
  }

  private char unicode() {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw CallException.of("invalid character in \\u hexadecimal character escape");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }
}
