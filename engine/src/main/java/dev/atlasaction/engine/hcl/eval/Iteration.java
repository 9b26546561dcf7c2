package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order in which loops and {@code for_each} go over a value (config.md §7). */
public final class Iteration {

  private Iteration() {}

  /**
   * One round.
   *
   * @param key the index in a sequence, the key in a map or object, the element itself in a set
   */
  public record Item(HclValue key, HclValue value) {}

  /** The items of a sequence, set, map or object; empty for anything else. */
  public static Optional<List<Item>> items(HclValue collection) {
    if (collection.namedElements().isPresent()) {
      List<Item> items = new ArrayList<>();
      collection
          .namedElements()
          .get()
          .forEach((key, value) -> items.add(new Item(HclValue.of(key), value)));
      return Optional.of(items);
    }
    return collection.elements().map(values -> number(collection, values));
  }

  private static List<Item> number(HclValue collection, List<HclValue> values) {
    List<Item> items = new ArrayList<>();
    for (HclValue value : values) {
      HclValue key = collection instanceof HclValue.SetValue ? value : HclValue.of(items.size());
      items.add(new Item(key, value));
    }
    return items;
  }
}
