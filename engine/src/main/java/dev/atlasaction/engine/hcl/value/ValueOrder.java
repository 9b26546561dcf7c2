package dev.atlasaction.engine.hcl.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The order of values in a set: strings by their bytes, numbers by size, false before true, other
 * values by their parts.
 */
final class ValueOrder implements Comparator<HclValue> {

  static final ValueOrder INSTANCE = new ValueOrder();

  @Override
  public int compare(HclValue a, HclValue b) {
    if (a instanceof HclValue.StringValue x && b instanceof HclValue.StringValue y) {
      return Arrays.compareUnsigned(bytes(x.value()), bytes(y.value()));
    }
    if (a instanceof HclValue.NumberValue x && b instanceof HclValue.NumberValue y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof HclValue.BoolValue x && b instanceof HclValue.BoolValue y) {
      return Boolean.compare(x.value(), y.value());
    }
    int byKind = a.getClass().getName().compareTo(b.getClass().getName());
    return byKind != 0 ? byKind : compareParts(a, b);
  }

  private int compareParts(HclValue a, HclValue b) {
    if (a.elements().isEmpty()) {
      return a.toString().compareTo(b.toString());
    }
    if (a.namedElements().isPresent() && b.namedElements().isPresent()) {
      int byKeys =
          a.namedElements()
              .get()
              .keySet()
              .toString()
              .compareTo(b.namedElements().get().keySet().toString());
      if (byKeys != 0) {
        return byKeys;
      }
    }
    List<HclValue> right = b.elements().orElse(List.of());
    Iterator<HclValue> others = right.iterator();
    for (HclValue part : a.elements().get()) {
      if (!others.hasNext()) {
        return 1;
      }
      int byPart = compare(part, others.next());
      if (byPart != 0) {
        return byPart;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
