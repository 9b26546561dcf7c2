package dev.atlasaction.engine.dialect.mysql.object;

import dev.atlasaction.engine.schema.DbObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings objects that a document describes into the order of the catalog. */
public final class ObjectOrder {

  private static final List<String> KINDS =
      List.of("sequence", "function", "procedure", "trigger", "event");
  private static final Comparator<Trigger> MOMENTS =
      Comparator.comparing(Trigger::table)
          .thenComparing(trigger -> trigger.moment().timing())
          .thenComparing(trigger -> trigger.moment().event());

  private ObjectOrder() {}

  /**
   * Sorted by kind; triggers of one moment as they say whom they follow, or as they were written.
   */
  public static List<DbObject> sorted(List<DbObject> objects) {
    List<DbObject> result = new ArrayList<>();
    for (String kind : KINDS) {
      List<DbObject> ofKind = objects.stream().filter(each -> each.kind().equals(kind)).toList();
      result.addAll(kind.equals("trigger") ? triggers(ofKind) : ofKind);
    }
    return result;
  }

  private static List<Trigger> triggers(List<DbObject> objects) {
    List<Trigger> waiting = new ArrayList<>();
    objects.forEach(object -> waiting.add((Trigger) object));
    waiting.sort(MOMENTS);
    List<Trigger> placed = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Trigger next =
          waiting.stream()
              .filter(trigger -> waiting.stream().noneMatch(each -> precedes(each, trigger)))
              .findFirst()
              .orElse(waiting.getFirst());
      waiting.remove(next);
      place(next, placed);
    }
    List<Trigger> result = new ArrayList<>();
    for (Trigger trigger : placed) {
      boolean second = !result.isEmpty() && result.getLast().runsWith(trigger);
      result.add(trigger.following(second ? result.getLast().name() : ""));
    }
    return result;
  }

  private static boolean precedes(Trigger first, Trigger second) {
    return first.name().equals(second.follows());
  }

  /** Right behind the one it follows, else at the end of its moment. */
  private static void place(Trigger trigger, List<Trigger> placed) {
    int at = placed.size();
    for (int i = 0; i < placed.size(); i++) {
      if (precedes(placed.get(i), trigger) && placed.get(i).runsWith(trigger)) {
        at = i + 1;
      }
    }
    placed.add(at, trigger);
  }
}
