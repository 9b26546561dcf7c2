package dev.atlasaction.engine.gotext;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one value as compact JSON. */
final class JsonEncoder {
  private static final double PLAIN_FROM = 1e-6;
  private static final double PLAIN_TO = 1e21;

  private final StringBuilder out;

  JsonEncoder(StringBuilder out) {
    this.out = out;
  }

  void encode(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case CharSequence text -> JsonText.append(out, text);
      case Character c -> JsonText.append(out, c.toString());
      case Boolean b -> out.append(b);
      case Number number -> number(number);
      case Optional<?> optional -> encode(optional.orElse(null));
      case Map<?, ?> map -> map(map);
      case Collection<?> items -> list(items);
      case byte[] bytes -> JsonText.append(out, Base64.getEncoder().encodeToString(bytes));
      case Duration duration -> out.append(duration.toNanos());
      case OffsetDateTime time -> time(time);
      case ZonedDateTime time -> time(time.toOffsetDateTime());
      case Instant time -> time(time.atOffset(ZoneOffset.UTC));
      default -> object(value);
    }
  }

  private void object(Object value) {
    Optional<GoMethod> jsonValue = GoStruct.of(value.getClass()).findJsonValue();
    if (jsonValue.isPresent()) {
      encode(jsonValue.get().invoke(value));
    } else if (value instanceof Record) {
      out.append('{');
      fields(value, true);
      out.append('}');
    } else if (value instanceof Enum<?> constant) {
      JsonText.append(out, name(constant));
    } else if (value.getClass().isArray()) {
      array(value);
    } else {
      throw new GoTextException("json: unsupported type: " + GoStruct.typeName(value.getClass()));
    }
  }

  /** Writes the fields; returns whether the next one still is the first. */
  private boolean fields(Object target, boolean startsObject) {
    boolean first = startsObject;
    for (GoField field : GoStruct.of(target.getClass()).fields()) {
      Object value = field.get(target);
      if (field.embedded()) {
        first = value == null ? first : fields(value, first);
      } else if (!isOmitted(value, field.include())) {
        separate(first);
        JsonText.append(out, field.jsonName());
        out.append(':');
        encode(value);
        first = false;
      }
    }
    return first;
  }

  private static boolean isOmitted(@Nullable Object value, Include include) {
    return switch (include) {
      case ALWAYS, USE_DEFAULTS -> false;
      case NON_NULL -> value == null;
      case NON_ABSENT -> value == null || value.equals(Optional.empty());
      case NON_EMPTY -> isEmpty(value);
      case NON_DEFAULT -> isEmpty(value) || isZero(value);
      case CUSTOM ->
          throw new EngineException(
              Category.INTERNAL, "@JsonInclude(CUSTOM) is not supported", null);
    };
  }

  private static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case CharSequence text -> text.isEmpty();
      case Optional<?> optional -> optional.isEmpty();
      case Collection<?> items -> items.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> value.getClass().isArray() && Array.getLength(value) == 0;
    };
  }

  private static boolean isZero(@Nullable Object value) {
    return switch (value) {
      case Boolean b -> !b;
      case Number number -> number.doubleValue() == 0;
      case Duration duration -> duration.isZero();
      case null, default -> false;
    };
  }

  private void map(Map<?, ?> map) {
    Map<String, @Nullable Object> sorted = new TreeMap<>(GoJson.KEY_ORDER);
    map.forEach((key, value) -> sorted.put(key(key), value));
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
      separate(first);
      JsonText.append(out, entry.getKey());
      out.append(':');
      encode(entry.getValue());
      first = false;
    }
    out.append('}');
  }

  private static String key(@Nullable Object key) {
    return switch (key) {
      case CharSequence text -> text.toString();
      case Enum<?> constant -> name(constant);
      case Long n -> n.toString();
      case Integer n -> n.toString();
      case null, default -> throw new GoTextException("json: unsupported type: map key " + key);
    };
  }

  private void list(Collection<?> items) {
    out.append('[');
    boolean first = true;
    for (Object item : items) {
      separate(first);
      encode(item);
      first = false;
    }
    out.append(']');
  }

  private void array(Object array) {
    out.append('[');
    for (int i = 0; i < Array.getLength(array); i++) {
      separate(i == 0);
      encode(Array.get(array, i));
    }
    out.append(']');
  }

  private void separate(boolean first) {
    if (!first) {
      out.append(',');
    }
  }

  private void number(Number number) {
    switch (number) {
      case Double d -> decimal(d, GoFloat.format(d, format(d), GoFloat.SHORTEST));
      case Float f -> decimal(f, GoFloat.format(f, format(f), GoFloat.SHORTEST));
      case Long _, Integer _, Short _, Byte _, BigInteger _ -> out.append(number);
      case BigDecimal decimal -> out.append(decimal.toPlainString());
      default ->
          throw new GoTextException(
              "json: unsupported type: " + GoStruct.typeName(number.getClass()));
    }
  }

  private static char format(double value) {
    double magnitude = Math.abs(value);
    boolean plain = value == 0 || (magnitude >= PLAIN_FROM && magnitude < PLAIN_TO);
    return plain ? 'f' : 'e';
  }

  private void decimal(double value, String text) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new GoTextException("json: unsupported value: " + text);
    }
    // e-09 is written e-9.
    int last = text.length() - 1;
    boolean padded = text.indexOf('e') == last - 3 && text.startsWith("-0", last - 2);
    if (padded) {
      out.append(text, 0, last - 1).append(text.charAt(last));
    } else {
      out.append(text);
    }
  }

  private void time(OffsetDateTime time) {
    JsonText.append(out, GoTime.formatRfc3339(time));
  }

  private static String name(Enum<?> constant) {
    try {
      JsonProperty property =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return property == null ? constant.name() : property.value();
    } catch (NoSuchFieldException e) {
      throw new EngineException(Category.INTERNAL, "enum lacks " + constant, e);
    }
  }
}
