package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two versions of one table; everything is matched by name (spec inspect-diff.md §6.3).
 */
final class TableDiffer {

  private final DiffRules rules;
  private final IndexDiffer indexes;

  TableDiffer(DiffRules rules) {
    this.rules = rules;
    this.indexes = new IndexDiffer(rules);
  }

  /** The changes of one table; a table that was not read again has none. */
  List<TableChange> diff(Table current, Table desired) {
    if (current == desired) {
      return List.of();
    }
    DiffRules.Pair<Table> pair = rules.normalize(current, desired);
    Table from = pair.from();
    Table to = pair.to();
    List<TableChange> changes = new ArrayList<>(rules.tableAttrChanges(from, to));
    checks(from, to, changes);
    columns(from, to, changes);
    changes.addAll(indexes.primaryKey(from, to));
    changes.addAll(indexes.indexes(from, to));
    foreignKeys(from, to, changes);
    changes.removeIf(change -> rules.suppresses(change, to));
    return changes;
  }

  private void columns(Table from, Table to, List<TableChange> changes) {
    for (Column column : from.columns()) {
      Optional<Column> desired = to.findColumn(column.name());
      if (desired.isEmpty()) {
        changes.add(new TableChange.DropColumn(column));
      } else {
        Set<Aspect> aspects = rules.columnAspects(from, column, to, desired.get());
        if (!aspects.isEmpty()) {
          changes.add(new TableChange.ModifyColumn(column, desired.get(), aspects));
        }
      }
    }
    for (Column column : to.columns()) {
      if (from.findColumn(column.name()).isEmpty()) {
        changes.add(new TableChange.AddColumn(column));
      }
    }
  }

  private void foreignKeys(Table from, Table to, List<TableChange> changes) {
    for (ForeignKey key : from.foreignKeys()) {
      Optional<ForeignKey> desired = to.findForeignKey(key.symbol());
      if (desired.isEmpty()) {
        changes.add(new TableChange.DropForeignKey(key));
      } else {
        Set<Aspect> aspects = foreignKeyAspects(key, desired.get());
        if (!aspects.isEmpty()) {
          changes.add(new TableChange.ModifyForeignKey(key, desired.get(), aspects));
        }
      }
    }
    for (ForeignKey key : to.foreignKeys()) {
      if (from.findForeignKey(key.symbol()).isEmpty()) {
        changes.add(new TableChange.AddForeignKey(key, List.of()));
      }
    }
  }

  private Set<Aspect> foreignKeyAspects(ForeignKey from, ForeignKey to) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (!from.refTable().equals(to.refTable())) {
      aspects.add(Aspect.REF_TABLE);
      aspects.add(Aspect.REF_COLUMN);
    } else if (!from.refColumns().equals(to.refColumns())) {
      aspects.add(Aspect.REF_COLUMN);
    }
    if (!from.columns().equals(to.columns())) {
      aspects.add(Aspect.COLUMN);
    }
    if (rules.referenceActionDiffers(from.onUpdate(), to.onUpdate())) {
      aspects.add(Aspect.UPDATE_ACTION);
    }
    if (rules.referenceActionDiffers(from.onDelete(), to.onDelete())) {
      aspects.add(Aspect.DELETE_ACTION);
    }
    if (rules.foreignKeyAttrsDiffer(from, to)) {
      aspects.add(Aspect.ATTR);
    }
    return aspects;
  }

  private void checks(Table from, Table to, List<TableChange> changes) {
    List<Check> unmatched = new ArrayList<>(to.checks());
    for (Check check : from.checks()) {
      Optional<Check> desired = matching(check, unmatched);
      if (desired.isEmpty()) {
        changes.add(new TableChange.DropCheck(check));
        continue;
      }
      unmatched.remove(desired.get());
      Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
      if (!sameCheck(check, desired.get())) {
        aspects.add(Aspect.GENERATED);
      }
      if (rules.checkAttrsDiffer(check, desired.get())) {
        aspects.add(Aspect.ATTR);
      }
      if (!aspects.isEmpty()) {
        changes.add(new TableChange.ModifyCheck(check, desired.get(), aspects));
      }
    }
    for (Check check : unmatched) {
      changes.add(new TableChange.AddCheck(check, List.of()));
    }
  }

  /** Pairs by name if both have one, else by expression and attributes (§6.8). */
  private boolean sameCheck(Check from, Check to) {
    return sameText(rules.checkText(from.expr()), rules.checkText(to.expr()));
  }

  private Optional<Check> matching(Check check, List<Check> candidates) {
    for (Check candidate : candidates) {
      boolean named = !check.name().isEmpty() && !candidate.name().isEmpty();
      boolean same =
          named
              ? check.name().equals(candidate.name())
              : sameCheck(check, candidate) && !rules.checkAttrsDiffer(check, candidate);
      if (same) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean sameText(String a, String b) {
    return a.equals(b) || Parens.wrap(a).equals(Parens.wrap(b));
  }
}
