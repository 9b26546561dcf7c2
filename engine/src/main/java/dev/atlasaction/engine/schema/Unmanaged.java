package dev.atlasaction.engine.schema;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a database has that is seen and not managed: no document describes it, and no plan touches
 * it. An attribute of realms, so that nothing is left out silently.
 */
public record Unmanaged(List<Thing> things) implements Attr {

  /** Sorts and copies the list. */
  public Unmanaged {
    things =
        things.stream()
            .sorted(
                Comparator.comparing(Thing::kind)
                    .thenComparing(Thing::schema)
                    .thenComparing(Thing::name)
                    .thenComparing(Thing::reason))
            .distinct()
            .toList();
  }

  /**
   * One of them.
   *
   * @param kind such as {@code collation}
   * @param schema its schema; empty if it belongs to the database
   * @param reason why it is not managed; part of a sentence
   */
  public record Thing(String kind, String schema, String name, String reason) {}

  /** What a realm has; nothing if nobody looked for it. */
  public static List<Thing> of(Realm realm) {
    return realm.attrs().find(Unmanaged.class).map(Unmanaged::things).orElse(List.of());
  }

  /** The realm with these things. */
  public static Realm with(Realm realm, List<Thing> things) {
    return things.isEmpty() ? realm : realm.withAttrs(realm.attrs().with(new Unmanaged(things)));
  }

  /** The realm with those of its things that {@code kept} likes. */
  public static Realm filtered(Realm realm, Predicate<Thing> kept) {
    List<Thing> things = of(realm);
    return things.isEmpty()
        ? realm
        : realm.withAttrs(realm.attrs().with(new Unmanaged(things.stream().filter(kept).toList())));
  }
}
