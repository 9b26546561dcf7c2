package dev.atlasaction.engine.gotext;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which Go values Java ones stand for. Whole numbers are {@code int} (a byte {@code uint8}), other
 * numbers {@code float64}, texts and enums {@code string}, collections and arrays slices, maps maps
 * and records structs.
 */
public final class GoValue {
  private GoValue() {}

  /** The value without Java's wrappings: optionals, arrays, enums and the many kinds of times. */
  public static @Nullable Object unwrap(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Optional<?> optional -> unwrap(optional.orElse(null));
      case CharSequence text -> text.toString();
      case Enum<?> constant -> constant.toString();
      case Character c -> (long) c;
      case Integer n -> n.longValue();
      case Short n -> n.longValue();
      case Float f -> Double.valueOf(GoFloat.format(f, 'g', GoFloat.SHORTEST));
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case ZonedDateTime time -> time.toOffsetDateTime();
      case List<?> list -> list;
      case Collection<?> items -> new ArrayList<>(items);
      case Object[] array -> Arrays.asList(array);
      case byte[] bytes -> bytes;
      default -> value.getClass().isArray() ? elements(value) : value;
    };
  }

  /** The name of the value's Go type, such as {@code map[string]interface {}}. */
  public static String typeName(@Nullable Object value) {
    return switch (unwrap(value)) {
      case null -> "<nil>";
      case String _ -> "string";
      case Boolean _ -> "bool";
      case Byte _ -> "uint8";
      case Long _ -> "int";
      case BigInteger _ -> "*big.Int";
      case Number _ -> "float64";
      case Duration _ -> "time.Duration";
      case OffsetDateTime _ -> "time.Time";
      case byte[] _ -> "[]uint8";
      case List<?> _ -> "[]interface {}";
      case Map<?, ?> _ -> "map[string]interface {}";
      case Object other -> GoStruct.typeName(other.getClass());
    };
  }

  /** The name of the Go type that a declared Java type stands for. */
  public static String typeName(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      Type[] arguments = generic.getActualTypeArguments();
      if (Collection.class.isAssignableFrom(raw)) {
        return "[]" + typeName(arguments[0]);
      }
      if (Map.class.isAssignableFrom(raw)) {
        return "map[" + typeName(arguments[0]) + "]" + typeName(arguments[1]);
      }
      return raw == Optional.class ? typeName(arguments[0]) : GoStruct.typeName(raw);
    }
    return type instanceof Class<?> plain ? plainTypeName(plain) : "interface {}";
  }

  /**
   * What stands for the object in print: the result of its method {@code Error} or {@code String}.
   */
  public static Optional<String> findText(Object value) {
    if (value instanceof Duration duration) {
      return Optional.of(GoDuration.format(duration));
    }
    if (value instanceof OffsetDateTime time) {
      return Optional.of(GoTime.toText(time));
    }
    GoStruct struct = GoStruct.of(value.getClass());
    return struct
        .findMethod("Error")
        .or(() -> struct.findMethod("String"))
        .filter(m -> m.parameterTypes().isEmpty() && m.returnType() == String.class)
        .map(m -> String.valueOf(m.invoke(value)));
  }

  private static String plainTypeName(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "string";
    }
    if (type.isArray()) {
      return "[]" + plainTypeName(type.getComponentType());
    }
    return switch (type.getName()) {
      case "boolean", "java.lang.Boolean" -> "bool";
      case "byte", "java.lang.Byte" -> "uint8";
      case "short", "java.lang.Short", "int", "java.lang.Integer", "long", "java.lang.Long" ->
          "int";
      case "float", "java.lang.Float", "double", "java.lang.Double" -> "float64";
      case "java.time.Duration" -> "time.Duration";
      case "java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime" ->
          "time.Time";
      case "java.lang.Object" -> "interface {}";
      default -> GoStruct.typeName(type);
    };
  }

  private static List<@Nullable Object> elements(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }
}
