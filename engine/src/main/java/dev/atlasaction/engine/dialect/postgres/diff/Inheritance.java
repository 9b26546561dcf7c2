package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.dialect.postgres.table.PartitionShapes;
import dev.atlasaction.engine.dialect.postgres.table.PartitionTables;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a table does to its children and partitions by itself (PostgreSQL manual,
 * "Inheritance" and "Table Partitioning"). Changes that follow from those of the parent are left
 * out; a partition that comes, goes or gets other bounds is detached before and attached after
 * everything else.
 */
final class Inheritance {

  /** What {@code ALTER TABLE} on a parent does to its children too. */
  private static final Set<Aspect> PASSED_ON =
      EnumSet.of(Aspect.TYPE, Aspect.COLLATE, Aspect.NULL, Aspect.DEFAULT, Aspect.GENERATED);

  private final PostgresDiffRules rules;
  private final Map<TableName, Table> from;
  private final Map<TableName, Table> to;

  Inheritance(PostgresDiffRules rules, DiffRules.Pair<Realm> states) {
    this.rules = rules;
    this.from = PartitionShapes.byName(states.from());
    this.to = PartitionShapes.byName(states.to());
  }

  List<Change> settle(List<Change> changes) {
    if (to.values().stream().noneMatch(Inheritance::isChild)
        && from.values().stream().noneMatch(Inheritance::isChild)) {
      return changes;
    }
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.AddTable add ->
            result.add(new Change.AddTable(made(add.table()), add.clauses()));
        case Change.DropTable drop ->
            result.add(new Change.DropTable(dropped(drop.table()), drop.clauses()));
        case Change.ModifyTable modify -> modify(modify, result);
        default -> result.add(change);
      }
    }
    restoreOverrides(result);
    return result;
  }

  /** A parent's new default or type is its children's too, even where they had their own. */
  private void restoreOverrides(List<Change> changes) {
    for (Table child : to.values()) {
      Table before = from.get(PartitionTables.name(child));
      if (before == null || !isChild(child) || moves(before, child)) {
        continue;
      }
      Change.ModifyTable known = find(changes, child).orElse(null);
      List<TableChange> parts = new ArrayList<>(known == null ? List.of() : known.changes());
      int size = parts.size();
      for (Table parent : commonParents(before, child)) {
        Table old = from.getOrDefault(PartitionTables.name(parent), parent);
        parent.columns().forEach(column -> restore(old, parent, column, child, parts));
      }
      if (parts.size() > size) {
        changes.remove(known);
        changes.add(new Change.ModifyTable(before, child, parts));
      }
    }
  }

  private static Optional<Change.ModifyTable> find(List<Change> changes, Table table) {
    return changes.stream()
        .filter(Change.ModifyTable.class::isInstance)
        .map(Change.ModifyTable.class::cast)
        .filter(modify -> modify.to().equals(table))
        .findFirst();
  }

  private void restore(
      Table old, Table parent, Column column, Table child, List<TableChange> parts) {
    Optional<Column> was = old.findColumn(column.name());
    Optional<Column> wanted = child.findColumn(column.name());
    boolean known =
        parts.stream()
            .anyMatch(part ->
                part instanceof TableChange.ModifyColumn modify
                    && modify.to().name().equals(column.name()));
    if (was.isEmpty() || wanted.isEmpty() || known) {
      return;
    }
    Set<Aspect> lost = EnumSet.noneOf(Aspect.class);
    lost.addAll(rules.columnAspects(old, was.get(), parent, column));
    lost.retainAll(PASSED_ON);
    Column now = PartitionTables.inherited(column);
    lost.retainAll(rules.columnAspects(parent, now, child, wanted.get()));
    if (!lost.isEmpty()) {
      parts.add(new TableChange.ModifyColumn(now, wanted.get(), lost));
    }
  }

  private static boolean isChild(Table table) {
    return !parents(table).isEmpty();
  }

  /** The tables whose columns a table has. */
  static List<TableName> parents(Table table) {
    List<TableName> parents = new ArrayList<>();
    table
        .attrs()
        .find(PostgresExtra.Inherits.class)
        .ifPresent(inherits -> parents.addAll(inherits.parents()));
    table
        .attrs()
        .find(PostgresExtra.PartitionOf.class)
        .ifPresent(part -> parents.add(part.parent()));
    return parents;
  }

  /** A new table, with its columns marked that the server takes from the parent. */
  private Table made(Table table) {
    if (!isChild(table)) {
      return table;
    }
    return table
        .withColumns(table.columns().stream().map(column -> marked(table, column)).toList())
        .withChecks(
            table.checks().stream().filter(check -> !isFromParent(to, table, check)).toList());
  }

  /**
   * A table that goes, without the checks that it gets back from its parent: the plan that undoes
   * it may meet the parent with another check of that name, and change that after.
   */
  private Table dropped(Table table) {
    return isChild(table)
        ? table.withChecks(
            table.checks().stream().filter(check -> !isFromParent(from, table, check)).toList())
        : table;
  }

  private Column marked(Table table, Column column) {
    boolean same =
        parents(table).stream()
            .map(to::get)
            .anyMatch(parent -> parent != null && isSame(parent, table, column));
    Attrs attrs = column.attrs().without(PostgresExtra.Inherited.class);
    return column.withAttrs(same ? attrs.with(new PostgresExtra.Inherited()) : attrs);
  }

  private boolean isSame(Table parent, Table table, Column column) {
    return parent
        .findColumn(column.name())
        .map(PartitionTables::inherited)
        .filter(other -> {
          Set<Aspect> aspects = rules.columnAspects(parent, other, table, column);
          aspects.remove(Aspect.COMMENT);
          return aspects.isEmpty();
        })
        .isPresent();
  }

  private static boolean isFromParent(Map<TableName, Table> state, Table table, Check check) {
    return parents(table).stream()
        .map(state::get)
        .anyMatch(parent -> parent != null && hasCheck(parent, check));
  }

  private static boolean hasCheck(Table parent, Check check) {
    return parent.checks().stream()
        .anyMatch(each ->
            each.name().equals(check.name()) && !each.attrs().has(PostgresAttr.NoInherit.class));
  }

  private void modify(Change.ModifyTable modify, List<Change> result) {
    List<Table> stays =
        moves(modify.from(), modify.to()) ? List.of() : commonParents(modify.from(), modify.to());
    List<TableChange> rest = new ArrayList<>();
    Table before = modify.from();
    Table after = modify.to();
    @Nullable Change attach = null;
    for (TableChange part : modify.changes()) {
      AttrChange attr = part instanceof TableChange.TableAttr(AttrChange each) ? each : null;
      PostgresExtra.PartitionOf leaves = attr == null ? null : left(attr);
      PostgresExtra.PartitionOf joins = attr == null ? null : joined(attr);
      if (leaves != null) {
        before = modify.from().withAttrs(withoutPartition(modify.from()));
        result.add(
            new Change.ModifyTable(modify.from(), before, attr(new AttrChange.DropAttr(leaves))));
      }
      if (joins != null) {
        after = modify.to().withAttrs(withoutPartition(modify.to()));
        attach = new Change.ModifyTable(after, modify.to(), attr(new AttrChange.AddAttr(joins)));
      }
      if (leaves == null && joins == null) {
        kept(part, stays, modify).ifPresent(rest::add);
      }
    }
    if (!rest.isEmpty()) {
      result.add(new Change.ModifyTable(before, after, rest));
    }
    if (attach != null) {
      result.add(attach);
    }
  }

  /** Whether a partition is detached, attached, or both. */
  private static boolean moves(Table from, Table to) {
    return !from.attrs()
        .find(PostgresExtra.PartitionOf.class)
        .equals(to.attrs().find(PostgresExtra.PartitionOf.class));
  }

  private static List<TableChange> attr(AttrChange change) {
    return List.of(new TableChange.TableAttr(change));
  }

  private static Attrs withoutPartition(Table table) {
    return table.attrs().without(PostgresExtra.PartitionOf.class);
  }

  private static PostgresExtra.@Nullable PartitionOf left(AttrChange change) {
    return switch (change) {
      case AttrChange.DropAttr(PostgresExtra.PartitionOf part) -> part;
      case AttrChange.ModifyAttr(PostgresExtra.PartitionOf part, _) -> part;
      default -> null;
    };
  }

  private static PostgresExtra.@Nullable PartitionOf joined(AttrChange change) {
    return switch (change) {
      case AttrChange.AddAttr(PostgresExtra.PartitionOf part) -> part;
      case AttrChange.ModifyAttr(_, PostgresExtra.PartitionOf part) -> part;
      default -> null;
    };
  }

  /** The desired parents that were parents before. */
  private List<Table> commonParents(Table before, Table after) {
    List<TableName> old = parents(before);
    return parents(after).stream()
        .filter(parent -> old.contains(parent) && from.containsKey(parent))
        .map(to::get)
        .filter(parent -> parent != null)
        .toList();
  }

  /** What is left of a part; nothing if the parent's change does it all. */
  private Optional<TableChange> kept(
      TableChange part, List<Table> parents, Change.ModifyTable modify) {
    Optional<TableChange> result = Optional.of(part);
    for (Table parent : parents) {
      Table old = from.get(PartitionTables.name(parent));
      if (old != null && result.isPresent()) {
        result = kept(result.get(), new DiffRules.Pair<>(old, parent), modify.to());
      }
    }
    return result;
  }

  private Optional<TableChange> kept(TableChange part, DiffRules.Pair<Table> parent, Table child) {
    return switch (part) {
      case TableChange.AddColumn(Column column) -> added(column, parent, child);
      case TableChange.DropColumn(Column column)
          when column.attrs().has(PostgresExtra.Inherited.class)
              && parent.to().findColumn(column.name()).isEmpty() ->
          Optional.empty();
      case TableChange.ModifyColumn modify -> modified(modify, parent, child);
      case TableChange.AddCheck add when hasCheck(parent.to(), add.check()) -> Optional.empty();
      case TableChange.ModifyCheck modify when hasCheck(parent.to(), modify.to()) ->
          Optional.empty();
      case TableChange.DropCheck drop
          when drop.check().attrs().has(PostgresExtra.Inherited.class)
              && hasCheck(parent.from(), drop.check()) ->
          Optional.empty();
      default -> Optional.of(part);
    };
  }

  private Optional<TableChange> added(Column column, DiffRules.Pair<Table> parent, Table child) {
    Optional<Column> source = parent.to().findColumn(column.name());
    if (source.isEmpty() || parent.from().findColumn(column.name()).isPresent()) {
      return Optional.of(new TableChange.AddColumn(column));
    }
    Column made = PartitionTables.inherited(source.get());
    Set<Aspect> aspects = rules.columnAspects(parent.to(), made, child, column);
    return aspects.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableChange.ModifyColumn(made, column, aspects));
  }

  private Optional<TableChange> modified(
      TableChange.ModifyColumn modify, DiffRules.Pair<Table> parent, Table child) {
    Optional<Column> was = parent.from().findColumn(modify.from().name());
    Optional<Column> is = parent.to().findColumn(modify.to().name());
    if (was.isEmpty() || is.isEmpty()) {
      return Optional.of(modify);
    }
    Set<Aspect> passed = EnumSet.noneOf(Aspect.class);
    passed.addAll(rules.columnAspects(parent.from(), was.get(), parent.to(), is.get()));
    passed.retainAll(PASSED_ON);
    passed.removeAll(
        rules.columnAspects(parent.to(), PartitionTables.inherited(is.get()), child, modify.to()));
    Set<Aspect> rest = EnumSet.copyOf(modify.aspects());
    rest.removeAll(passed);
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableChange.ModifyColumn(modify.from(), modify.to(), rest));
  }
}
