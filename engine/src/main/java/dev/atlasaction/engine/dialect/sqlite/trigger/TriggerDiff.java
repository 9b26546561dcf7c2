package dev.atlasaction.engine.dialect.sqlite.trigger;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares triggers. They cannot be altered: a changed one goes before all other changes and comes
 * back after them, when the tables and views it speaks of are as they shall be.
 */
public final class TriggerDiff {

  private TriggerDiff() {}

  /** First what goes, then what comes. */
  public static List<Change> changes(Schema from, Schema to) {
    List<Change> drops = new ArrayList<>();
    List<Change> adds = new ArrayList<>();
    for (Trigger trigger : triggers(from)) {
      boolean stays = to.findObject(trigger).filter(each -> isSame(trigger, each)).isPresent();
      boolean goesAlong = !hasOwner(to, trigger) && to.findObject(trigger).isEmpty();
      if (!stays && !goesAlong) {
        drops.add(new Change.DropObject(trigger, List.of()));
      }
    }
    for (Trigger trigger : triggers(to)) {
      if (from.findObject(trigger).filter(each -> isSame(trigger, each)).isEmpty()) {
        adds.add(new Change.AddObject(trigger, List.of()));
      }
    }
    drops.addAll(adds);
    return drops;
  }

  private static List<Trigger> triggers(Schema schema) {
    List<Trigger> result = new ArrayList<>();
    for (DbObject object : schema.objects()) {
      if (object instanceof Trigger trigger) {
        result.add(trigger);
      }
    }
    return result;
  }

  private static boolean isSame(Trigger trigger, DbObject other) {
    return other instanceof Trigger same && trigger.isSame(same);
  }

  private static boolean hasOwner(Schema schema, Trigger trigger) {
    String owner = trigger.owner().name();
    return trigger.owner().kind().equals("view")
        ? schema.findView(owner).isPresent()
        : schema.findTable(owner).isPresent();
  }

  /** The changes with new triggers behind all others. */
  public static List<Change> newOnesLast(List<Change> changes) {
    List<Change> result = new ArrayList<>(changes.size());
    List<Change> last = new ArrayList<>();
    for (Change change : changes) {
      (change instanceof Change.AddObject ? last : result).add(change);
    }
    result.addAll(last);
    return result;
  }
}
