package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the drop and add that a catalog comparison sees back into the rename that the statement
 * says (spec lint.md §9.1), so that a rename is never reported as lost data.
 */
public final class RenameRepair {

  private final Differ differ;

  /** Compares what is left of a renamed table with {@code differ}. */
  public RenameRepair(Differ differ) {
    this.differ = differ;
  }

  /** The changes of a statement with the renames among its shapes recognised. */
  public List<Change> repair(List<SqlShape> shapes, List<Change> changes) {
    List<Change> result = new ArrayList<>(changes);
    if (changes.isEmpty()) {
      return result;
    }
    for (SqlShape shape : shapes) {
      switch (shape) {
        case SqlShape.RenameTable rename -> table(rename, result);
        case SqlShape.RenameColumn rename -> columns(rename, result);
        case SqlShape.RenameIndex rename -> indexes(rename, result);
        case SqlShape.ConcurrentIndex concurrent -> concurrent(concurrent, result);
        case SqlShape.ConstraintUsingIndex _,
            SqlShape.ConvertCharset _,
            SqlShape.CopyRows _,
            SqlShape.CreateTrigger _,
            SqlShape.CreateView _,
            SqlShape.InlineReference _,
            SqlShape.OutsideTransaction _,
            SqlShape.SetStorage _,
            SqlShape.SpecialIndex _,
            SqlShape.TransactionControl _,
            SqlShape.Update _ -> {}
      }
    }
    return result;
  }

  private void table(SqlShape.RenameTable rename, List<Change> changes) {
    int dropped = -1;
    int added = -1;
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof Change.DropTable(Table table, _)
          && rename.from().isTableInAnyCase(table.schema(), table.name())) {
        dropped = i;
      } else if (changes.get(i) instanceof Change.AddTable(Table table, _)
          && rename.to().isTableInAnyCase(table.schema(), table.name())) {
        added = i;
      }
    }
    if (dropped < 0 || added < 0) {
      return;
    }
    Table from = ((Change.DropTable) changes.get(dropped)).table();
    Table to = ((Change.AddTable) changes.get(added)).table();
    List<Change> replacement = new ArrayList<>();
    replacement.addAll(alterations(from, to));
    replacement.add(new Change.RenameTable(from, to));
    changes.remove(Math.max(dropped, added));
    changes.remove(Math.min(dropped, added));
    changes.addAll(Math.min(dropped, added), replacement);
  }

  /** What the statement did to the table beside giving it a name. */
  private List<Change> alterations(Table from, Table to) {
    Table renamed = to.withName(from.name()).withSchema(from.schema());
    Schema before = Schema.empty(from.schema()).withTables(List.of(from));
    Schema after = Schema.empty(from.schema()).withTables(List.of(renamed));
    return differ.schema(before, after);
  }

  private static void columns(SqlShape.RenameColumn rename, List<Change> changes) {
    changes.replaceAll(change ->
        change instanceof Change.ModifyTable modify && names(rename.table(), modify)
            ? new Change.ModifyTable(modify.from(), modify.to(), column(rename, modify.changes()))
            : change);
  }

  private static boolean names(SqlName name, Change.ModifyTable m) {
    return name.isTableInAnyCase(m.from().schema(), m.from().name())
        || name.isTableInAnyCase(m.to().schema(), m.to().name());
  }

  private static List<TableChange> column(SqlShape.RenameColumn rename, List<TableChange> changes) {
    List<TableChange> result = new ArrayList<>(changes);
    int added = -1;
    int gone = -1;
    for (int i = 0; i < result.size(); i++) {
      TableChange change = result.get(i);
      if (change instanceof TableChange.AddColumn(Column column)
          && column.name().equalsIgnoreCase(rename.to())) {
        added = i;
      } else if (change instanceof TableChange.DropColumn(Column column)
          && column.name().equalsIgnoreCase(rename.from())) {
        gone = i;
      } else if (change instanceof TableChange.ModifyColumn(Column from, _, _)
          && from.name().equalsIgnoreCase(rename.from())) {
        gone = i;
      }
    }
    if (added < 0 || gone < 0) {
      return result;
    }
    Column to = ((TableChange.AddColumn) result.get(added)).column();
    if (result.get(gone) instanceof TableChange.DropColumn(Column from)) {
      result.set(Math.max(added, gone), new TableChange.RenameColumn(from, to));
      result.remove(Math.min(added, gone));
    } else if (result.get(gone) instanceof TableChange.ModifyColumn(Column from, Column back, _)) {
      result.set(gone, new TableChange.RenameColumn(from, to));
      result.set(added, new TableChange.AddColumn(back));
    }
    return result;
  }

  private static void indexes(SqlShape.RenameIndex rename, List<Change> changes) {
    changes.replaceAll(change ->
        change instanceof Change.ModifyTable modify
            ? new Change.ModifyTable(modify.from(), modify.to(), index(rename, modify.changes()))
            : change);
  }

  private static List<TableChange> index(SqlShape.RenameIndex rename, List<TableChange> changes) {
    Index from = null;
    Index to = null;
    for (TableChange change : changes) {
      if (change instanceof TableChange.DropIndex(Index index, _)
          && index.name().equalsIgnoreCase(rename.from())) {
        from = index;
      } else if (change instanceof TableChange.AddIndex(Index index, _)
          && index.name().equalsIgnoreCase(rename.to())) {
        to = index;
      }
    }
    if (from == null || to == null) {
      return changes;
    }
    List<TableChange> result = new ArrayList<>();
    for (TableChange change : changes) {
      if (change instanceof TableChange.AddIndex(Index index, _) && index == to) {
        result.add(new TableChange.RenameIndex(from, to));
      } else if (!(change instanceof TableChange.DropIndex(Index index, _) && index == from)) {
        result.add(change);
      }
    }
    return result;
  }

  private static void concurrent(SqlShape.ConcurrentIndex shape, List<Change> changes) {
    List<Clause> clauses = List.of(new Clause.Concurrently());
    String name = shape.index().name();
    changes.replaceAll(change ->
        change instanceof Change.ModifyTable modify
            ? new Change.ModifyTable(
                modify.from(),
                modify.to(),
                modify.changes().stream().map(part -> marked(part, name, clauses)).toList())
            : change);
  }

  private static TableChange marked(TableChange part, String name, List<Clause> clauses) {
    if (part instanceof TableChange.AddIndex(Index index, _)
        && index.name().equalsIgnoreCase(name)) {
      return new TableChange.AddIndex(index, clauses);
    }
    if (part instanceof TableChange.DropIndex(Index index, _)
        && index.name().equalsIgnoreCase(name)) {
      return new TableChange.DropIndex(index, clauses);
    }
    return part;
  }
}
