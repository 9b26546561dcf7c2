package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.gotext.GoValue;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The functions {@code len} and {@code index}. */
final class Indexing {
  private Indexing() {}

  /** The number of elements, or of bytes of a text. */
  static Value length(List<Value> arguments) {
    Value value = arguments.getFirst();
    if (!value.isValid()) {
      throw new GoTextException("reflect: call of reflect.Value.Type on zero Value");
    }
    return switch (value.unwrapped()) {
      case null -> throw new GoTextException("len of nil pointer");
      case String text -> Value.of((long) utf8(text).length);
      case List<?> list -> Value.of((long) list.size());
      case Map<?, ?> map -> Value.of((long) map.size());
      case byte[] bytes -> Value.of((long) bytes.length);
      default -> throw new GoTextException("len of type " + pointedTypeName(value));
    };
  }

  /** The element at an index or key, and so on into it. */
  static Value index(List<Value> arguments) {
    Value item = arguments.getFirst().concrete();
    if (!item.isValid()) {
      throw new GoTextException("index of untyped nil");
    }
    for (Value index : arguments.subList(1, arguments.size())) {
      item = element(item.concrete(), index.concrete());
    }
    return item;
  }

  private static Value element(Value item, Value index) {
    Type type = item.elementType();
    return switch (item.unwrapped()) {
      case null -> throw new GoTextException("index of nil pointer");
      case List<?> list -> Value.of(list.get(position(index, list.size(), "slice")), type);
      case String text -> {
        byte[] bytes = utf8(text);
        yield Value.of(bytes[position(index, bytes.length, "string")]);
      }
      case byte[] bytes -> Value.of(bytes[position(index, bytes.length, "slice")]);
      case Map<?, ?> map -> entry(map, index, type);
      default -> throw new GoTextException("can't index item of type " + pointedTypeName(item));
    };
  }

  /** The name of a type, without the star of a pointer. */
  static String pointedTypeName(Value item) {
    String name = item.innerTypeName();
    return name.startsWith("*") ? name.substring(1) : name;
  }

  private static Value entry(Map<?, ?> map, Value key, Type type) {
    boolean textKeys = map.keySet().stream().allMatch(k -> k instanceof CharSequence);
    if (textKeys) {
      if (!key.isValid()) {
        throw new GoTextException("value is nil; should be of type string");
      }
      if (!(key.unwrapped() instanceof String)) {
        throw new GoTextException("value has type " + key.innerTypeName() + "; should be string");
      }
    }
    Object wanted = key.unwrapped();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      boolean found = wanted != null && wanted.equals(GoValue.unwrap(entry.getKey()));
      if (found) {
        return Value.of(entry.getValue(), type);
      }
    }
    return Value.of(null, type);
  }

  /** An index of an element; Go reports the one behind the last element differently. */
  private static int position(Value index, int size, String kind) {
    int position = position(index, size);
    if (position == size) {
      throw new GoTextException("reflect: " + kind + " index out of range");
    }
    return position;
  }

  /** An index as a number from 0 to the size. */
  static int position(Value index, int size) {
    if (!index.isValid()) {
      throw new GoTextException("cannot index slice/array with nil");
    }
    if (!(index.unwrapped() instanceof Long || index.unwrapped() instanceof Byte)) {
      throw new GoTextException("cannot index slice/array with type " + index.innerTypeName());
    }
    long position = ((java.lang.Number) index.unwrapped()).longValue();
    if (position < 0 || position > size) {
      throw new GoTextException("index out of range: " + position);
    }
    return (int) position;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
