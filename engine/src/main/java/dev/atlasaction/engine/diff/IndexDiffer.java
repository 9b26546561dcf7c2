package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
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
 * Compares the primary keys and indexes of two versions of a table (spec inspect-diff.md §6.5-6).
 */
final class IndexDiffer {

  private final DiffRules rules;

  IndexDiffer(DiffRules rules) {
    this.rules = rules;
  }

  List<TableChange> primaryKey(Table from, Table to) {
    Index current = from.primaryKey();
    Index desired = to.primaryKey();
    if (current == null && desired == null) {
      return List.of();
    }
    if (current == null) {
      return List.of(new TableChange.AddPrimaryKey(to.findPrimaryKey().orElseThrow()));
    }
    if (desired == null) {
      return List.of(new TableChange.DropPrimaryKey(current));
    }
    Set<Aspect> aspects = aspects(from, current, to, desired);
    aspects.remove(Aspect.UNIQUE);
    return aspects.isEmpty()
        ? List.of()
        : List.of(new TableChange.ModifyPrimaryKey(current, desired, aspects));
  }

  List<TableChange> indexes(Table from, Table to) {
    List<TableChange> changes = new ArrayList<>();
    List<Index> matched = new ArrayList<>();
    for (Index index : from.indexes()) {
      Optional<Index> desired = to.findIndex(index.name());
      if (desired.isPresent()) {
        matched.add(desired.get());
        Set<Aspect> aspects = aspects(from, index, to, desired.get());
        if (!aspects.isEmpty()) {
          changes.add(new TableChange.ModifyIndex(index, desired.get(), aspects));
        }
        continue;
      }
      Optional<Index> unnamed = findUnnamed(from, index, to);
      if (unnamed.isPresent()) {
        matched.add(unnamed.get());
      } else {
        changes.add(new TableChange.DropIndex(index, List.of()));
      }
    }
    for (Index index : to.indexes()) {
      if (!matched.contains(index) && from.findIndex(index.name()).isEmpty()) {
        changes.add(new TableChange.AddIndex(index, List.of()));
      }
    }
    return changes;
  }

  /** An index whose name the server made up equals a desired one without a name (§6.6). */
  private Optional<Index> findUnnamed(Table from, Index index, Table to) {
    if (!rules.isGeneratedIndexName(from, index)) {
      return Optional.empty();
    }
    return to.indexes().stream()
        .filter(candidate -> candidate.name().isEmpty())
        .filter(candidate -> candidate.unique() == index.unique())
        .filter(candidate -> !partsDiffer(from, index, to, candidate))
        .findFirst();
  }

  private Set<Aspect> aspects(Table fromTable, Index from, Table toTable, Index to) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (from.unique() != to.unique()) {
      aspects.add(Aspect.UNIQUE);
    }
    if (rules.indexAttrsDiffer(from, to)) {
      aspects.add(Aspect.ATTR);
    }
    if (partsDiffer(fromTable, from, toTable, to)) {
      aspects.add(Aspect.PARTS);
    }
    if (!from.attrs().comment().equals(to.attrs().comment())) {
      aspects.add(Aspect.COMMENT);
    }
    return aspects;
  }

  private boolean partsDiffer(Table fromTable, Index from, Table toTable, Index to) {
    if (from.parts().size() != to.parts().size()) {
      return true;
    }
    for (int i = 0; i < from.parts().size(); i++) {
      IndexPart a = from.parts().get(i);
      IndexPart b = to.parts().get(i);
      if (a.desc() != b.desc()
          || !sameKey(a, b)
          || rules.partAttrsDiffer(fromTable, a, toTable, b)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameKey(IndexPart from, IndexPart to) {
    return switch (from) {
      case IndexPart.ColumnPart a ->
          to instanceof IndexPart.ColumnPart b && a.column().equals(b.column());
      case IndexPart.ExprPart a ->
          to instanceof IndexPart.ExprPart b && Parens.wrap(a.expr()).equals(Parens.wrap(b.expr()));
    };
  }
}
