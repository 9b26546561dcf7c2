package dev.atlasaction.engine.drift;

import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionType;
import dev.atlasaction.engine.history.VersionOrder;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.ArrayList;
import java.util.List;

/** Which files of a directory make up the state a history speaks of. */
public final class AppliedFiles {

  private AppliedFiles() {}

  /**
   * The files in the order in which they run, with the last one that a history has only begun. A
   * baseline stands for all files up to it. Checkpoints count only if the history began with one.
   */
  public static List<MigrationFile> of(List<Revision> history, DirSnapshot dir) {
    if (history.isEmpty()) {
      return List.of();
    }
    Revision first = history.getFirst();
    List<MigrationFile> applied = new ArrayList<>();
    for (MigrationFile file : dir.files()) {
      boolean known = history.stream().anyMatch(r -> r.version().equals(file.version()));
      boolean replaced =
          first.type() == RevisionType.BASELINE
              && VersionOrder.compare(file.version(), first.version()) <= 0;
      boolean counts = !file.isCheckpoint() || file.version().equals(first.version());
      if ((known || replaced) && counts) {
        applied.add(file);
      }
    }
    return applied;
  }
}
