package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.schema.Realm;
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

  /** How many changes its statements made; a modified table counts once. */
  public int changeCount() {
    return changes.stream().mapToInt(each -> each.changes().size()).sum();
  }
}
