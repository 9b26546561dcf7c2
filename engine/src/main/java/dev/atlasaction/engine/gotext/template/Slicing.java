package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoTextException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The function {@code slice}: a part of a list, or of the bytes of a text. */
final class Slicing {
  private static final int MAX_INDEXES = 3;

  private Slicing() {}

  static Value slice(List<Value> arguments) {
    Value item = arguments.getFirst().concrete();
    if (!item.isValid()) {
      throw new GoTextException("slice of untyped nil");
    }
    List<Value> indexes = arguments.subList(1, arguments.size());
    if (indexes.size() > MAX_INDEXES) {
      throw new GoTextException("too many slice indexes: " + indexes.size());
    }
    return switch (item.unwrapped()) {
      case String text -> Value.of(part(text, indexes));
      case List<?> list -> {
        int[] bounds = bounds(indexes, list.size());
        yield Value.of(list.subList(bounds[0], bounds[1]), item.type());
      }
      case byte[] bytes -> {
        int[] bounds = bounds(indexes, bytes.length);
        yield Value.of(Arrays.copyOfRange(bytes, bounds[0], bounds[1]));
      }
      case null -> throw new GoTextException("slice of nil pointer");
      default ->
          throw new GoTextException("can't slice item of type " + Indexing.pointedTypeName(item));
    };
  }

  private static String part(String text, List<Value> indexes) {
    if (indexes.size() == MAX_INDEXES) {
      throw new GoTextException("cannot 3-index slice a string");
    }
    byte[] bytes = Indexing.utf8(text);
    int[] bounds = bounds(indexes, bytes.length);
    return new String(bytes, bounds[0], bounds[1] - bounds[0], StandardCharsets.UTF_8);
  }

  /** Start, end and limit; each has to be at or behind the one before. */
  private static int[] bounds(List<Value> indexes, int size) {
    int[] bounds = {0, size, size};
    for (int i = 0; i < indexes.size(); i++) {
      bounds[i] = Indexing.position(indexes.get(i).concrete(), size);
    }
    int checked = indexes.size() == MAX_INDEXES ? MAX_INDEXES : 2;
    for (int i = 1; i < checked; i++) {
      if (bounds[i - 1] > bounds[i]) {
        throw new GoTextException("invalid slice index: " + bounds[i - 1] + " > " + bounds[i]);
      }
    }
    return bounds;
  }
}
