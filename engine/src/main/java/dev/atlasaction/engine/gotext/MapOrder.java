package dev.atlasaction.engine.gotext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order in which Go prints and ranges over maps: by key, whatever order the map has. */
public final class MapOrder {
  private static final Comparator<@Nullable Object> KEYS = MapOrder::compare;

  private MapOrder() {}

  /** The entries sorted by key: numbers by value, texts by their bytes, false before true. */
  public static List<Map.Entry<?, ?>> sorted(Map<?, ?> map) {
    List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
    entries.sort((a, b) -> KEYS.compare(a.getKey(), b.getKey()));
    return entries;
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    Object a = GoValue.unwrap(left);
    Object b = GoValue.unwrap(right);
    if (a instanceof Long m && b instanceof Long n) {
      return m.compareTo(n);
    }
    if (a instanceof Boolean m && b instanceof Boolean n) {
      return m.compareTo(n);
    }
    if (a instanceof Number m && b instanceof Number n) {
      return Double.compare(m.doubleValue(), n.doubleValue());
    }
    if (a instanceof String m && b instanceof String n) {
      return GoJson.KEY_ORDER.compare(m, n);
    }
    int kinds = Integer.compare(rank(a), rank(b));
    return kinds != 0 ? kinds : String.valueOf(a).compareTo(String.valueOf(b));
  }

  private static int rank(@Nullable Object key) {
    return switch (key) {
      case null -> 0;
      case Long _ -> 1;
      case Number _ -> 2;
      case String _ -> 3;
      case Boolean _ -> 4;
      default -> 5;
    };
  }
}
