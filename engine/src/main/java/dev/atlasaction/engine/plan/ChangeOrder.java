package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Schema;
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
    List<String> dropped = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.DropSchema(Schema schema, _)) {
        dropped.add(schema.name());
      }
    }
    changes.stream().filter(change -> goesWith(change, dropped)).forEach(result::add);
    for (Change change : changes) {
      if (!goesWith(change, dropped)) {
        (isSchemaLevel(change) ? result : rest).add(change);
      }
    }
    result.addAll(
        options.mode() == WriteOptions.Mode.UNSORTED_DUMP
            ? rest
            : DependencySort.sort(CycleDetacher.detach(rest)));
    return result;
  }

  /** Whether the server would drop it together with one of the schemas, which come first. */
  private static boolean goesWith(Change change, List<String> schemas) {
    return change instanceof Change.DropObject(DbObject object, _)
        && object.schema().isEmpty()
        && object.attrs().find(Needs.class).stream()
            .flatMap(needs -> needs.all().stream())
            .anyMatch(need -> schemas.contains(need.target().schema()));
  }

  private static boolean isSchemaLevel(Change change) {
    return switch (change) {
      case Change.AddSchema _ -> true;
      case Change.DropSchema _ -> true;
      case Change.ModifySchema _ -> true;
      case Change.RenameObject _ -> true;
      case Change.AddTable _ -> false;
      case Change.DropTable _ -> false;
      case Change.ModifyTable _ -> false;
      case Change.RenameTable _ -> false;
      case Change.AddView _ -> false;
      case Change.DropView _ -> false;
      case Change.ModifyView _ -> false;
      case Change.RenameView _ -> false;
      case Change.AddObject _ -> false;
      case Change.DropObject _ -> false;
      case Change.ModifyObject _ -> false;
    };
  }
}
