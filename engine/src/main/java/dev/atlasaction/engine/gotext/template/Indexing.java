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
      default -> throw new GoTextException("len of type " + value.innerTypeName());
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
      case List<?> list -> Value.of(list.get(position(index, list.size(), false)), type);
      case String text -> {
        byte[] bytes = utf8(text);
        int position = position(index, bytes.length, true);
        if (position == bytes.length) {
          throw new GoTextException("reflect: string index out of range");
        }
        yield Value.of(bytes[position]);
      }
      case byte[] bytes -> Value.of(bytes[position(index, bytes.length, false)]);
      case Map<?, ?> map -> entry(map, index, type);
      default ->
          throw new GoTextException("can't index item of type " + withoutStar(item));
    };
  }

  private static String withoutStar(Value item) {
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
        throw new GoTextException(
            "value has type " + key.innerTypeName() + "; should be string");
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

  /** An index as a number; one that may stand behind the last element is for slices. */
  static int position(Value index, int size, boolean atEndToo) {
    if (!index.isValid()) {
      throw new GoTextException("cannot index slice/array with nil");
    }
    if (!(index.unwrapped() instanceof Long || index.unwrapped() instanceof Byte)) {
      throw new GoTextException(
          "cannot index slice/array with type " + index.innerTypeName());
    }
    long position = ((java.lang.Number) index.unwrapped()).longValue();
    if (position < 0 || position > size || (position == size && !atEndToo)) {
      throw new GoTextException("index out of range: " + position);
    }
    return (int) position;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
