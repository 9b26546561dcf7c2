package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two states (spec inspect-diff.md §6). The order of the changes is part of the contract:
 * plans and reports follow it.
 */
public final class Differ {

  private final DiffRules rules;
  private final TableDiffer tables;

  /** A differ for one server. */
  public Differ(DiffRules rules) {
    this.rules = rules;
    this.tables = new TableDiffer(rules);
  }

  /** The changes that turn realm {@code from} into {@code to}. */
  public List<Change> realm(Realm from, Realm to) {
    DiffRules.Room room = rules.room(from, to);
    DiffRules.Pair<Realm> states = rules.prepare(room.from(), to);
    return after(room, rules.settle(compare(states.from(), states.to()), states));
  }

  private List<Change> compare(Realm from, Realm to) {
    List<Change> changes = new ArrayList<>(rules.realmObjectChanges(from, to));
    for (Schema schema : from.schemas()) {
      Optional<Schema> desired = to.findSchema(schema.name());
      if (desired.isEmpty()) {
        changes.add(new Change.DropSchema(schema, List.of()));
      } else {
        changes.addAll(compare(schema, desired.get()));
      }
    }
    for (Schema schema : to.schemas()) {
      if (from.findSchema(schema.name()).isEmpty()) {
        addSchema(schema, changes);
      }
    }
    return changes;
  }

  private static void addSchema(Schema schema, List<Change> changes) {
    changes.add(new Change.AddSchema(schema, List.of()));
    for (DbObject object : schema.objects()) {
      changes.add(new Change.AddObject(object, List.of()));
    }
    for (Table table : schema.tables()) {
      changes.add(new Change.AddTable(table, List.of()));
    }
    for (View view : schema.views()) {
      changes.add(new Change.AddView(view, List.of()));
    }
  }

  /**
   * The changes that turn schema {@code from} into {@code to}.
   *
   * @throws EngineException if their names differ or a change is impossible
   */
  public List<Change> schema(Schema from, Schema to) {
    if (!from.name().equals(to.name())) {
      throw EngineException.user(
          "mismatched schema names: "
              + GoQuote.quote(from.name())
              + " != "
              + GoQuote.quote(to.name()));
    }
    DiffRules.Room room = rules.room(Realm.of(from), Realm.of(to));
    DiffRules.Pair<Realm> states = rules.prepare(room.from(), Realm.of(to));
    return after(
        room,
        rules.settle(
            compare(states.from().schemas().getFirst(), states.to().schemas().getFirst()), states));
  }

  private static List<Change> after(DiffRules.Room room, List<Change> changes) {
    if (room.renames().isEmpty()) {
      return changes;
    }
    List<Change> result = new ArrayList<>(room.renames());
    result.addAll(changes);
    return result;
  }

  private List<Change> compare(Schema from, Schema to) {
    List<Change> changes = new ArrayList<>();
    List<AttrChange> attrs = rules.schemaAttrChanges(from, to);
    if (!attrs.isEmpty()) {
      changes.add(new Change.ModifySchema(from, to, attrs));
    }
    changes.addAll(rules.objectChanges(from, to));
    tables(from, to, changes);
    views(from, to, changes);
    return changes;
  }

  private void tables(Schema from, Schema to, List<Change> changes) {
    for (Table table : from.tables()) {
      Optional<Table> desired = rules.findTable(to, table.name());
      if (desired.isEmpty()) {
        changes.add(new Change.DropTable(table, List.of()));
      } else {
        List<TableChange> parts = tables.diff(table, desired.get());
        if (!parts.isEmpty()) {
          changes.add(new Change.ModifyTable(table, desired.get(), parts));
        }
      }
    }
    for (Table table : to.tables()) {
      if (rules.findTable(from, table.name()).isEmpty()) {
        changes.add(new Change.AddTable(table, List.of()));
      }
    }
  }

  private void views(Schema from, Schema to, List<Change> changes) {
    for (View view : from.views()) {
      Optional<View> desired = to.findView(view.name());
      if (desired.isEmpty()) {
        changes.add(new Change.DropView(view, List.of()));
      } else if (rules.viewDiffers(view, desired.get())) {
        changes.add(new Change.ModifyView(view, desired.get()));
      }
    }
    for (View view : to.views()) {
      if (from.findView(view.name()).isEmpty()) {
        changes.add(new Change.AddView(view, List.of()));
      }
    }
  }

  /** Changes between two states with the rebuilds that they need. */
  public List<Change> complete(List<Change> changes, Realm from, Realm to) {
    if (changes.isEmpty()) {
      return changes;
    }
    DiffRules.Room room = rules.room(from, to);
    return Rebuild.keeping(room.origins(), Rebuilds.around(changes, room.from(), to, rules));
  }
}
