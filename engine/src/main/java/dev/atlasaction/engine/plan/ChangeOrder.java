package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts changes into an order in which they can run (spec planner.md §3): schemas first, then tables
 * after those they reference and drops last. Cyclic references are cut by adding or dropping their
 * foreign keys on their own.
 */
public final class ChangeOrder {

  private ChangeOrder() {}

  /**
   * The changes in the order in which they are to be written.
   *
   * @throws EngineException if {@code options} is scoped to one schema and a change is outside, or
   *     if a foreign key lacks its columns or table
   */
  public static List<Change> order(List<Change> changes, WriteOptions options) {
    if (options.scoped()) {
      ScopeCheck.check(changes, options);
    }
    List<Change> result = new ArrayList<>();
    List<Change> rest = new ArrayList<>();
    for (Change change : changes) {
      (isSchemaLevel(change) ? result : rest).add(change);
    }
    result.addAll(
        options.mode() == WriteOptions.Mode.UNSORTED_DUMP
            ? rest
            : DependencySort.sort(CycleDetacher.detach(rest)));
    return result;
  }

  private static boolean isSchemaLevel(Change change) {
    return switch (change) {
      case Change.AddSchema unused -> true;
      case Change.DropSchema unused -> true;
      case Change.ModifySchema unused -> true;
      case Change.RenameObject unused -> true;
      case Change.AddTable unused -> false;
      case Change.DropTable unused -> false;
      case Change.ModifyTable unused -> false;
      case Change.RenameTable unused -> false;
      case Change.AddView unused -> false;
      case Change.DropView unused -> false;
      case Change.ModifyView unused -> false;
      case Change.RenameView unused -> false;
      case Change.AddObject unused -> false;
      case Change.DropObject unused -> false;
      case Change.ModifyObject unused -> false;
    };
  }
}
