package dev.atlasaction.engine.dialect.mysql.object;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what is neither table nor view. The server puts a new trigger behind the others of its
 * moment, so that all that come after a changed one are made anew: first all go, the last one
 * first, then they come in their order. Undone backwards this restores the order they had.
 */
public final class ObjectDiff {

  private final Schema from;
  private final Schema to;
  private final List<Trigger> moved = new ArrayList<>();

  /** Compares two states of a database. */
  public ObjectDiff(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  /** Where a trigger belongs if it comes back: before the other one. */
  public record Precedes(String trigger) implements Clause {}

  /** What changes, in an order in which it can be done. */
  public List<Change> changes() {
    List<Change> arrivals = new ArrayList<>();
    for (DbObject object : to.objects()) {
      Optional<DbObject> current = from.findObject(object.kind(), object.name());
      if (object instanceof Trigger trigger) {
        if (!current.equals(Optional.of(object)) || moved.stream().anyMatch(trigger::runsWith)) {
          moved.add(trigger);
          arrivals.add(new Change.AddObject(trigger, List.of()));
        }
      } else if (current.isEmpty()) {
        arrivals.add(new Change.AddObject(object, List.of()));
      } else if (!current.get().equals(object)) {
        arrivals.add(new Change.ModifyObject(current.get(), object));
      }
    }
    List<Change> changes = departures();
    changes.addAll(arrivals);
    return changes;
  }

  private List<Change> departures() {
    List<Change> changes = new ArrayList<>();
    List<Trigger> staying = new ArrayList<>();
    for (DbObject object : from.objects().reversed()) {
      boolean stays = to.findObject(object.kind(), object.name()).isPresent();
      if (!(object instanceof Trigger trigger)) {
        if (!stays) {
          changes.addFirst(new Change.DropObject(object, List.of()));
        }
      } else if (stays && moved.stream().noneMatch(each -> each.name().equals(trigger.name()))) {
        staying.add(trigger);
      } else {
        changes.add(new Change.DropObject(trigger, before(trigger, staying)));
      }
    }
    return changes;
  }

  /** The nearest of those behind it that stays where it is. */
  private static List<Clause> before(Trigger trigger, List<Trigger> staying) {
    return staying.reversed().stream()
        .filter(trigger::runsWith)
        .findFirst()
        .map(next -> List.<Clause>of(new Precedes(next.name())))
        .orElse(List.of());
  }
}
