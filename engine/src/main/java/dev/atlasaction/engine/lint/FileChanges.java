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

  /** How many changes its statements made, counted as the original counts them. */
  public int changeCount() {
    return (int)
        changes.stream()
            .flatMap(each -> each.changes().stream())
            .filter(CountedChanges::counts)
            .count();
  }
}
