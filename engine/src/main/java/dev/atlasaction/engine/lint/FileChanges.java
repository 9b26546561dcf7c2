package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/**
 * A new file as it was replayed.
 *
 * @param changes its statements in order, each with its changes
 * @param from the state before the file
 * @param to the state after it
 */
public record FileChanges(MigrationFile file, List<StatementChange> changes, Realm from, Realm to) {

  /** Copies the list. */
  public FileChanges {
    changes = List.copyOf(changes);
  }

  /** The same file with other changes. */
  public FileChanges withChanges(List<StatementChange> other) {
    return new FileChanges(file, other, from, to);
  }

  /**
   * How many changes its statements made; a modified table counts once. Views and code do not
   * count: the number is that of the original, which does not see them.
   */
  public int changeCount() {
    return (int)
        changes.stream()
            .flatMap(each -> each.changes().stream())
            .filter(FileChanges::counts)
            .count();
  }

  private static boolean counts(Change change) {
    return switch (change) {
      case Change.AddView _, Change.DropView _, Change.ModifyView _, Change.RenameView _ -> false;
      case Change.AddSchema _, Change.DropSchema _, Change.ModifySchema _ -> true;
      case Change.AddTable _, Change.DropTable _, Change.ModifyTable _, Change.RenameTable _ ->
          true;
      case Change.AddObject add -> add.object() instanceof EnumObject;
      case Change.DropObject drop -> drop.object() instanceof EnumObject;
      case Change.ModifyObject modify -> modify.to() instanceof EnumObject;
      case Change.RenameObject rename -> rename.to() instanceof EnumObject;
    };
  }
}
