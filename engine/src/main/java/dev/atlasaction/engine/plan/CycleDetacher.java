package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts changes so that referenced tables come first, or, where references form a circle, moves the
 * foreign keys into changes of their own (spec planner.md §3.2).
 */
final class CycleDetacher {

  private final List<Change> planned = new ArrayList<>();
  private final List<Change> deferred = new ArrayList<>();

  private CycleDetacher() {}

  static List<Change> detach(List<Change> changes) {
    Optional<Map<String, Integer>> positions = ReferenceGraph.of(changes).findPositions();
    if (positions.isPresent()) {
      List<Change> sorted = new ArrayList<>(changes);
      GoSort.sort(sorted, change -> position(positions.get(), change));
      return sorted;
    }
    CycleDetacher detacher = new CycleDetacher();
    changes.forEach(detacher::split);
    List<Change> result = new ArrayList<>(detacher.planned);
    result.addAll(detacher.deferred);
    return result;
  }

  private static int position(Map<String, Integer> positions, Change change) {
    return switch (change) {
      case Change.AddTable add -> positions.getOrDefault(add.table().name(), 0);
      case Change.DropTable drop -> positions.getOrDefault(drop.table().name(), 0);
      case Change.ModifyTable modify -> positions.getOrDefault(modify.to().name(), 0);
      default -> 0;
    };
  }

  private void split(Change change) {
    switch (change) {
      case Change.AddTable add -> splitAdd(add);
      case Change.DropTable drop -> splitDrop(drop);
      case Change.ModifyTable modify -> splitModify(modify);
      default -> planned.add(change);
    }
  }

  private void splitAdd(Change.AddTable add) {
    Table table = add.table();
    List<ForeignKey> own = new ArrayList<>();
    List<TableChange> others = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      if (isSelf(table, key)) {
        own.add(key);
      } else {
        others.add(new TableChange.AddForeignKey(key, List.of()));
      }
    }
    if (others.isEmpty()) {
      planned.add(add);
      return;
    }
    planned.add(new Change.AddTable(table.withForeignKeys(own), add.clauses()));
    deferred.add(new Change.ModifyTable(table, table, others));
  }

  private void splitDrop(Change.DropTable drop) {
    Table table = drop.table();
    List<ForeignKey> own = new ArrayList<>();
    List<TableChange> others = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      if (isSelf(table, key)) {
        own.add(key);
      } else {
        others.add(new TableChange.DropForeignKey(key));
      }
    }
    if (others.isEmpty()) {
      deferred.add(drop);
      return;
    }
    Table bare = table.withForeignKeys(own);
    planned.add(new Change.ModifyTable(table, bare, others));
    deferred.add(new Change.DropTable(bare, drop.clauses()));
  }

  private void splitModify(Change.ModifyTable modify) {
    List<TableChange> later = new ArrayList<>();
    List<TableChange> now = new ArrayList<>();
    for (TableChange part : modify.changes()) {
      (part instanceof TableChange.AddForeignKey ? later : now).add(part);
    }
    if (!now.isEmpty()) {
      planned.add(
          later.isEmpty() ? modify : new Change.ModifyTable(modify.from(), modify.to(), now));
    }
    if (!later.isEmpty()) {
      deferred.add(new Change.ModifyTable(modify.from(), modify.to(), later));
    }
  }

  static boolean isSelf(Table table, ForeignKey key) {
    return key.references(table.schema(), table.name());
  }
}
