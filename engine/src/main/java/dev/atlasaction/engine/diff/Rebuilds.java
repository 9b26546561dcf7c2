package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what stands in the way of changes because it depends on what they touch: views that read a
 * column whose type changes, triggers of a function that has to be dropped, and what depends on
 * these in turn. It is dropped before and made again after. The catalog knows it all; states that
 * were only described have no such knowledge and are left alone.
 */
public final class Rebuilds {

  private final List<Change> changes;
  private final StateIndex from;
  private final StateIndex to;
  private final DiffRules rules;
  private final Map<DependsOn.Target, Change> changed = new HashMap<>();
  private final Set<DependsOn.Target> rebuilt = new LinkedHashSet<>();
  private final Map<DependsOn.Target, Set<String>> detached = new LinkedHashMap<>();
  private final Deque<Disturbance> queue = new ArrayDeque<>();

  /**
   * Something that is not there for a while, or for good.
   *
   * @param column only this column of it; empty for all
   * @param gone whether it does not come back
   */
  private record Disturbance(DependsOn.Target what, String column, boolean gone) {}

  private Rebuilds(List<Change> changes, Realm from, Realm to, DiffRules rules) {
    this.changes = changes;
    this.from = new StateIndex(from);
    this.to = new StateIndex(to);
    this.rules = rules;
  }

  /** The changes from one state to the other with all rebuilds that they need. */
  public static List<Change> around(List<Change> changes, Realm from, Realm to, DiffRules rules) {
    if (changes.isEmpty()) {
      return changes;
    }
    Rebuilds rebuilds = new Rebuilds(changes, from, to, rules);
    rebuilds.seed();
    while (!rebuilds.queue.isEmpty()) {
      rebuilds.spread(rebuilds.queue.poll());
    }
    return rebuilds.result();
  }

  private void seed() {
    for (Change change : changes) {
      Rebuild.before(change).ifPresent(target -> changed.put(target, change));
    }
    for (Change change : changes) {
      switch (change) {
        case Change.ModifyTable modify -> seedColumns(modify);
        case Change.DropView drop -> gone(DependsOn.Target.of(drop.view()));
        case Change.DropObject drop -> gone(DependsOn.Target.of(drop.object()));
        case Change.ModifyView modify -> {
          if (!rules.keeps(modify)) {
            rebuild(DependsOn.Target.of(modify.from()));
          }
        }
        case Change.ModifyObject modify -> {
          if (!rules.keeps(modify)) {
            rebuild(DependsOn.Target.of(modify.from()));
          }
        }
        case Change.AddSchema _,
            Change.DropSchema _,
            Change.ModifySchema _,
            Change.AddTable _,
            Change.DropTable _,
            Change.RenameTable _,
            Change.AddView _,
            Change.RenameView _,
            Change.AddObject _,
            Change.RenameObject _ -> {
          // They leave everything where it is, or take it along.
        }
      }
    }
  }

  private void gone(DependsOn.Target target) {
    queue.add(new Disturbance(target, "", true));
  }

  private void rebuild(DependsOn.Target target) {
    if (rebuilt.add(target)) {
      queue.add(new Disturbance(target, "", false));
    }
  }

  private void seedColumns(Change.ModifyTable modify) {
    DependsOn.Target table = DependsOn.Target.of(modify.from());
    for (TableChange part : modify.changes()) {
      if (part instanceof TableChange.DropColumn drop) {
        queue.add(new Disturbance(table, drop.column().name(), true));
      } else if (part instanceof TableChange.ModifyColumn column
          && column.aspects().contains(Aspect.TYPE)) {
        queue.add(new Disturbance(table, column.from().name(), false));
      }
    }
  }

  private void spread(Disturbance cause) {
    for (StateIndex.Use use : from.usesOf(cause.what())) {
      String column = use.need().column();
      if (!cause.column().isEmpty() && !cause.column().equals(column)) {
        continue;
      }
      if (from.table(use.user()).isPresent()) {
        detach(use, cause);
      } else if (isInTheWay(use.user(), cause)) {
        rebuild(use.user());
      }
    }
  }

  private boolean isInTheWay(DependsOn.Target user, Disturbance cause) {
    Change change = changed.get(user);
    if (change == null) {
      // What nobody describes is only touched if it can come back.
      return !cause.gone() || to.contains(user);
    }
    return switch (change) {
      case Change.ModifyView _, Change.ModifyObject _ ->
          !cause.gone() || to.needs(user, cause.what());
      default -> false;
    };
  }

  /** Takes a default, check or index off its table for a while. */
  private void detach(StateIndex.Use use, Disturbance cause) {
    String part = use.need().part();
    if (!DetachedParts.canDetach(part) || !cause.column().isEmpty()) {
      return;
    }
    Change change = changed.get(use.user());
    boolean staying =
        change == null
            ? to.contains(use.user())
            : change instanceof Change.ModifyTable modify
                && (!cause.gone() || DetachedParts.isSame(part, modify.from(), modify.to()));
    if (staying) {
      detached.computeIfAbsent(use.user(), _ -> new TreeSet<>()).add(part);
    }
  }

  private List<Change> result() {
    boolean quiet = rebuilt.isEmpty() && detached.isEmpty();
    if (quiet && changes.stream().noneMatch(Change.RenameObject.class::isInstance)) {
      return changes;
    }
    detachKeys();
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      Optional<DependsOn.Target> target = Rebuild.before(change);
      Set<String> parts = target.map(detached::remove).orElse(null);
      if (parts != null && change instanceof Change.ModifyTable modify) {
        result.addAll(new DetachedParts(rules, parts).around(modify.from(), modify.to()));
      } else if (target.isEmpty() || !rebuilt.contains(target.get())) {
        result.add(change);
      }
    }
    detached.forEach((target, parts) ->
        from.table(target)
            .ifPresent(
                table -> result.addAll(new DetachedParts(rules, parts).around(table, table))));
    rebuilt.forEach(target -> result.addAll(remade(target)));
    return result;
  }

  /**
   * Foreign keys to tables that go are dropped early: such a table may go before a function that it
   * calls is made anew, and the table with the key be altered after.
   */
  private void detachKeys() {
    for (Change change : changes) {
      if (change instanceof Change.ModifyTable modify) {
        DependsOn.Target table = DependsOn.Target.of(modify.from());
        for (TableChange part : modify.changes()) {
          if (part instanceof TableChange.ModifyColumn(Column was, Column is, _)
              && rules.replaces(was.type(), is.type())) {
            detachKeys(modify.from(), was.name());
          }
          droppedKey(part)
              .filter(this::isToDroppedTable)
              .ifPresent(key ->
                  detached
                      .computeIfAbsent(table, _ -> new TreeSet<>())
                      .add(DetachedParts.key(key.symbol())));
        }
      }
    }
  }

  /** Takes off the keys that a column has a part in, on either side. */
  private void detachKeys(Table owner, String column) {
    for (Table table : from.tables()) {
      DependsOn.Target target = DependsOn.Target.of(table);
      if (changed.get(target) instanceof Change.DropTable) {
        continue;
      }
      for (ForeignKey key : table.foreignKeys()) {
        boolean own = table.equals(owner) && key.columns().contains(column);
        boolean other =
            key.references(owner.schema(), owner.name()) && key.refColumns().contains(column);
        if (own || other) {
          detached
              .computeIfAbsent(target, _ -> new TreeSet<>())
              .add(DetachedParts.key(key.symbol()));
        }
      }
    }
  }

  private static Optional<ForeignKey> droppedKey(TableChange part) {
    return switch (part) {
      case TableChange.DropForeignKey(ForeignKey key) -> Optional.of(key);
      case TableChange.ModifyForeignKey(ForeignKey from, _, _) -> Optional.of(from);
      default -> Optional.empty();
    };
  }

  private boolean isToDroppedTable(ForeignKey key) {
    return changed.get(new DependsOn.Target("table", key.refSchema(), key.refTable()))
        instanceof Change.DropTable;
  }

  private List<Change> remade(DependsOn.Target target) {
    Change change = changed.get(target);
    if (change instanceof Change.ModifyView modify) {
      return Rebuild.of(modify.from(), modify.to());
    }
    if (change instanceof Change.ModifyObject modify) {
      return Rebuild.of(modify.from(), modify.to());
    }
    Optional<View> view = from.view(target);
    if (view.isPresent()) {
      Optional<View> wanted = to.view(target).filter(each -> !rules.viewDiffers(view.get(), each));
      return Rebuild.of(view.get(), wanted.orElse(view.get()));
    }
    Optional<DbObject> object = from.object(target);
    return object
        .map(old -> Rebuild.of(old, to.object(target).filter(each -> same(old, each)).orElse(old)))
        .orElse(List.of());
  }

  /** Whether an object is as it was but for what depends on others, such as the types it names. */
  private boolean same(DbObject old, DbObject wanted) {
    return rules.keeps(new Change.ModifyObject(old, wanted));
  }
}
