package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.engine.error.EngineException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The input {@code vars}: a JSON object that becomes {@code --var} flags (spec ci-actions.md §2.2).
 */
public final class Variables {

  /** How numbers are written. */
  public enum Numbers {
    /** As they are: {@code 1000000}. */
    EXACT,
    /** As Go prints a float64: {@code 1e+06}. */
    GO
  }

  private Variables() {}

  /**
   * The flags' values, {@code key=value} by key; a list gives one for each element.
   *
   * @param json the input; empty for none
   * @throws EngineException if it is no JSON object, or a value is null
   */
  public static List<String> parse(String json, Numbers numbers) {
    if (json.isEmpty()) {
      return List.of();
    }
    JsonNode object;
    try {
      object = new ObjectMapper().readTree(json);
    } catch (JacksonException e) {
      // Jackson's text quotes the input, which may hold a password.
      throw invalid(
          "at line %d, column %d"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
    if (!object.isObject()) {
      throw invalid("not an object such as {\"key\": \"value\"}");
    }
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    List<String> flags = new ArrayList<>();
    sorted.forEach((key, value) -> {
      if (value.isArray()) {
        value.forEach(element -> flags.add(key + "=" + text(key, element, numbers)));
      } else {
        flags.add(key + "=" + text(key, value, numbers));
      }
    });
    return flags;
  }

  private static String text(String key, JsonNode value, Numbers numbers) {
    return switch (value.getNodeType()) {
      case STRING, BOOLEAN -> value.asText();
      case NUMBER -> numbers == Numbers.GO ? goFloat(value.doubleValue()) : plain(value);
      case OBJECT -> {
        StringJoiner map = new StringJoiner(" ", "map[", "]");
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        sorted.forEach((name, inner) -> map.add(name + ":" + text(key, inner, numbers)));
        yield map.toString();
      }
      case ARRAY -> {
        StringJoiner list = new StringJoiner(" ", "[", "]");
        value.forEach(element -> list.add(text(key, element, numbers)));
        yield list.toString();
      }
      case NULL, MISSING, BINARY, POJO ->
          throw EngineException.user(
              "the input \"vars\" has no value for \"%s\": null cannot be passed to a variable"
                  .formatted(key));
    };
  }

  private static String plain(JsonNode value) {
    return value.isIntegralNumber()
        ? value.asText()
        : value.decimalValue().stripTrailingZeros().toPlainString();
  }

  /** Go's {@code %v}: shortest digits, an exponent unless it is in -4..5. */
  static String goFloat(double value) {
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (shortest.signum() == 0 || (exponent >= -4 && exponent <= 5)) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return "%s%se%s%02d"
        .formatted(
            shortest.signum() < 0 ? "-" : "",
            mantissa,
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }

  private static EngineException invalid(String reason) {
    return EngineException.user("the input \"vars\" is not a valid JSON string: " + reason);
  }
}
