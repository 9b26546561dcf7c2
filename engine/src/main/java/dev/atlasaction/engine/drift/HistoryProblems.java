package dev.atlasaction.engine.drift;

import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionType;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.DriftReport.Kind;
import dev.atlasaction.engine.report.DriftReport.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a history and a directory do not fit each other (spec ci-demand.md §3.5). */
final class HistoryProblems {

  private HistoryProblems() {}

  /** All of them, in the order of the history, an edited file last. */
  static List<Problem> of(List<Revision> history, DirSnapshot dir) {
    List<Problem> problems = new ArrayList<>();
    for (Revision revision : history) {
      boolean ran = revision.type() == RevisionType.APPLIED;
      if (ran && dir.findVersion(revision.version()).isEmpty()) {
        problems.add(
            new Problem(
                Kind.UNKNOWN,
                revision.version(),
                "version %s ran, and the directory has no file of it"
                    .formatted(revision.version())));
      } else if (revision.isPartial() && !RevisionType.isResolved(revision.type())) {
        problems.add(
            new Problem(
                Kind.UNFINISHED,
                revision.version(),
                "%d of %d statements of version %s ran%s"
                    .formatted(
                        revision.applied(),
                        revision.total(),
                        revision.version(),
                        revision.error().isEmpty() ? "" : ": " + revision.error().strip())));
      }
    }
    if (problems.isEmpty()) {
      findEdited(history, dir).ifPresent(problems::add);
    }
    return problems;
  }

  /**
   * The first file that is not as it was. The hash of a file is also one of all files before it, so
   * that it says nothing once a file ran late or was put in between; later ones say nothing new.
   */
  private static Optional<Problem> findEdited(List<Revision> history, DirSnapshot dir) {
    Instant last = Instant.MIN;
    for (MigrationFile file : dir.files()) {
      Optional<Revision> found =
          history.stream().filter(each -> each.version().equals(file.version())).findFirst();
      if (found.isEmpty() || found.get().executedAt().isBefore(last)) {
        return Optional.empty();
      }
      Revision revision = found.get();
      last = revision.executedAt();
      String now = dir.findHash(file).orElse("");
      if (!revision.hash().isEmpty() && !now.isEmpty() && !revision.hash().equals(now)) {
        return Optional.of(
            new Problem(
                Kind.EDITED,
                file.version(),
                "%s is not what ran: it or a file before it was edited later"
                    .formatted(file.name())));
      }
    }
    return Optional.empty();
  }
}
