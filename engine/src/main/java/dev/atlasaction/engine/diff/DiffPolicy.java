package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which changes a project leaves out, and which it wants without locks (spec inspect-diff.md §10).
 *
 * @param skipped kinds of changes such as {@code drop_table}; unknown ones mean nothing
 * @param concurrentCreate whether indexes of tables that stay are created without locking
 * @param concurrentDrop whether indexes of tables that stay are dropped without locking
 */
public record DiffPolicy(
    Collection<String> skipped, boolean concurrentCreate, boolean concurrentDrop) {

  /** All changes as they are. */
  public static final DiffPolicy NONE = new DiffPolicy(List.of(), false, false);

  /** Copies the kinds. */
  public DiffPolicy {
    SortedSet<String> sorted = new TreeSet<>(skipped);
    skipped = List.copyOf(sorted);
  }

  /** The changes that are left, in their order. */
  public List<Change> apply(List<Change> changes) {
    if (equals(NONE)) {
      return changes;
    }
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      if (!skipped.contains(kind(change))) {
        if (change instanceof Change.ModifyTable modify) {
          addRest(modify, result);
        } else {
          result.add(change);
        }
      }
    }
    return result;
  }

  private void addRest(Change.ModifyTable modify, List<Change> result) {
    KeptTable kept = new KeptTable(modify.to());
    List<TableChange> parts = new ArrayList<>();
    for (TableChange part : modify.changes()) {
      if (skipped.contains(kind(part))) {
        kept.undo(part);
      } else {
        parts.add(withClauses(part));
      }
    }
    if (!parts.isEmpty()) {
      result.add(new Change.ModifyTable(modify.from(), kept.table(), parts));
    }
  }

  private TableChange withClauses(TableChange part) {
    if (concurrentCreate && part instanceof TableChange.AddIndex add) {
      return new TableChange.AddIndex(add.index(), withConcurrently(add.clauses()));
    }
    if (concurrentDrop && part instanceof TableChange.DropIndex drop) {
      return new TableChange.DropIndex(drop.index(), withConcurrently(drop.clauses()));
    }
    return part;
  }

  private static List<Clause> withConcurrently(List<Clause> clauses) {
    List<Clause> result = new ArrayList<>(clauses);
    result.add(new Clause.Concurrently());
    return result;
  }

  private static String kind(Change change) {
    return switch (change) {
      case Change.AddSchema _ -> "add_schema";
      case Change.DropSchema _ -> "drop_schema";
      case Change.ModifySchema _ -> "modify_schema";
      case Change.AddTable _ -> "add_table";
      case Change.DropTable _ -> "drop_table";
      case Change.ModifyTable _ -> "modify_table";
      case Change.RenameTable _ -> "rename_table";
      case Change.AddView _ -> "add_view";
      case Change.DropView _ -> "drop_view";
      case Change.ModifyView _ -> "modify_view";
      case Change.RenameView _ -> "rename_view";
      case Change.AddObject(DbObject object, _) -> "add_" + object.kind();
      case Change.DropObject(DbObject object, _) -> "drop_" + object.kind();
      case Change.ModifyObject(DbObject from, _) -> "modify_" + from.kind();
      case Change.RenameObject(DbObject from, _) -> "rename_" + from.kind();
    };
  }

  /** Primary keys, checks and attributes have no kind of their own. */
  private static String kind(TableChange change) {
    return switch (change) {
      case TableChange.AddColumn _ -> "add_column";
      case TableChange.DropColumn _ -> "drop_column";
      case TableChange.ModifyColumn _ -> "modify_column";
      case TableChange.RenameColumn _ -> "rename_column";
      case TableChange.AddIndex _ -> "add_index";
      case TableChange.DropIndex _ -> "drop_index";
      case TableChange.ModifyIndex _ -> "modify_index";
      case TableChange.RenameIndex _ -> "rename_index";
      case TableChange.AddForeignKey _ -> "add_foreign_key";
      case TableChange.DropForeignKey _ -> "drop_foreign_key";
      case TableChange.ModifyForeignKey _ -> "modify_foreign_key";
      case TableChange.AddPrimaryKey _,
          TableChange.DropPrimaryKey _,
          TableChange.ModifyPrimaryKey _,
          TableChange.AddCheck _,
          TableChange.DropCheck _,
          TableChange.ModifyCheck _,
          TableChange.TableAttr _ ->
          "";
    };
  }
}
