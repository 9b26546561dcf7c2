package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Spares what a desired state does not speak of. Most documents describe tables only, and views,
 * functions and triggers are then somebody else's: as in the original they are not dropped for want
 * of a description. A state that describes one view or one function speaks for all of them.
 */
public final class Unmentioned {

  private Unmentioned() {}

  /** The desired state, with attributes that it speaks of nowhere as they are now. */
  public static Realm adopt(Realm current, Realm desired) {
    return UnmentionedExtras.adopted(current, desired);
  }

  /** The changes without drops of kinds that {@code desired} does not have at all. */
  public static List<Change> spare(List<Change> changes, Realm desired) {
    List<Change> result = new ArrayList<>(changes.size());
    for (Change change : changes) {
      if (change instanceof Change.ModifyTable modify) {
        List<TableChange> parts =
            modify.changes().stream().filter(part -> !isSpared(part, desired)).toList();
        if (!parts.isEmpty()) {
          result.add(new Change.ModifyTable(modify.from(), modify.to(), parts));
        }
      } else if (!isSpared(change, desired)) {
        result.add(change);
      }
    }
    return result;
  }

  private static boolean isSpared(TableChange change, Realm desired) {
    return change instanceof TableChange.TableAttr(AttrChange.DropAttr(Extra extra))
        && !mentions(desired, extra);
  }

  private static boolean mentions(Realm desired, Extra extra) {
    return desired.schemas().stream()
        .flatMap(schema -> schema.tables().stream())
        .anyMatch(table -> table.attrs().has(extra.getClass()));
  }

  private static boolean isHidden(Table table, Realm desired) {
    return table.attrs().list().stream()
        .anyMatch(
            attr -> attr instanceof Extra extra && extra.hidesTable() && !mentions(desired, extra));
  }

  private static boolean isSpared(Change change, Realm desired) {
    return switch (change) {
      case Change.DropTable(Table table, _) -> isHidden(table, desired);
      case Change.DropView _ -> desired.schemas().stream().allMatch(each -> each.views().isEmpty());
      case Change.DropObject(DbObject object, _) ->
          !(object instanceof EnumObject)
              && !Security.concerns(object)
              && desired.schemas().stream().noneMatch(schema -> has(schema, object.kind()))
              && desired.objects().stream().noneMatch(each -> each.kind().equals(object.kind()));
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.AddTable _,
          Change.ModifyTable _,
          Change.RenameTable _,
          Change.AddView _,
          Change.ModifyView _,
          Change.RenameView _,
          Change.AddObject _,
          Change.ModifyObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  private static boolean has(Schema schema, String kind) {
    return schema.objects().stream().anyMatch(object -> object.kind().equals(kind));
  }
}
