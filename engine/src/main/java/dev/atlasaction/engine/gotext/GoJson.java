package dev.atlasaction.engine.gotext;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Go's {@code encoding/json} writes it (cli.md §1.2): no spaces, record components in
 * declaration order, maps sorted by key, and {@code < > &} escaped. Understood are records with
 * {@code @JsonProperty}, {@code @JsonInclude}, {@code @JsonUnwrapped}, {@code @JsonIgnore} and
 * {@code @JsonValue}, maps, collections, texts, numbers, booleans, enums, times, durations
 * (nanoseconds), byte arrays (Base64), optionals and null.
 *
 * <p>This is no Jackson mapper because starting one costs more than a whole short command.
 */
public final class GoJson {
  /** The order of map keys: that of their UTF-8 bytes, which is that of their code points. */
  public static final Comparator<String> KEY_ORDER = GoJson::compareCodePoints;

  private GoJson() {}

  /**
   * The value in one line.
   *
   * @throws GoTextException {@code json: unsupported type: x} or {@code json: unsupported value: x}
   */
  public static String encode(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    new JsonEncoder(out).encode(value);
    return out.toString();
  }

  /** The value with each element on a line that starts with the prefix and the indentation. */
  public static String encodeIndent(@Nullable Object value, String prefix, String indent) {
    return indent(encode(value), prefix, indent);
  }

  /**
   * The value of a JSON text: maps in the order of the text, lists, texts, booleans, null, and all
   * numbers as {@link Double}, which is how Go reads values of unknown type.
   *
   * @throws GoTextException with Go's message, such as {@code invalid character 'x' looking for
   *     beginning of value} or {@code unexpected end of JSON input}
   */
  public static @Nullable Object decode(String json) {
    return new JsonReader(json).read();
  }

  /**
   * The entries of a JSON object; null gives none.
   *
   * @throws GoTextException as {@link #decode}, or {@code json: cannot unmarshal array into Go
   *     value of type map[string]interface {}}
   */
  public static Map<String, @Nullable Object> decodeObject(String json) {
    Object value = decode(json);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new GoTextException(
          "json: cannot unmarshal "
              + kind(value)
              + " into Go value of type map[string]interface {}");
    }
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
    return entries;
  }

  private static String kind(Object value) {
    return switch (value) {
      case String _ -> "string";
      case Boolean _ -> "bool";
      case Double _ -> "number";
      default -> "array";
    };
  }

  /** Lays out compact JSON anew, as Go's {@code json.Indent} does; the first line has no prefix. */
  public static String indent(String json, String prefix, String indent) {
    return new JsonIndenter(prefix, indent).indent(json);
  }

  private static int compareCodePoints(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothSameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothSameKind ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
