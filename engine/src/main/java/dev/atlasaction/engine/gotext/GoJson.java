package dev.atlasaction.engine.gotext;

import java.util.Comparator;
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
