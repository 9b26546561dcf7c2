package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.drift.AppliedFiles;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionType;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which files stay applied and which are taken back, from the history and the directory alone.
 *
 * @param kept the files that make up the state to go to, in order
 * @param undone the files to take back, the oldest first
 */
record Reversal(List<MigrationFile> kept, List<Undone> undone) {

  /**
   * A file to take back.
   *
   * @param revision what the history says of it
   */
  record Undone(MigrationFile file, Revision revision) {
    /** Whether only some of its statements ran. */
    boolean isPartial() {
      return revision.isPartial();
    }
  }

  /** The version to go to; empty if nothing stays. */
  String target() {
    return kept.isEmpty() ? "" : kept.getLast().version();
  }

  /**
   * The files that an amount or a version means.
   *
   * @throws EngineException if the version is not applied or the directory lacks files
   */
  static Reversal of(List<Revision> history, DirSnapshot dir, DownOptions options) {
    int keep =
        options.toVersion().isEmpty()
            ? Math.max(0, history.size() - options.amount())
            : 1 + indexOf(history, options.toVersion());
    requireBelowBaseline(history, keep);
    Map<String, MigrationFile> files = files(history, dir);
    List<Undone> undone = new ArrayList<>();
    for (Revision revision : history.subList(keep, history.size())) {
      undone.add(new Undone(Objects.requireNonNull(files.get(revision.version())), revision));
    }
    return new Reversal(AppliedFiles.of(history.subList(0, keep), dir), undone);
  }

  private static int indexOf(List<Revision> history, String version) {
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).version().equals(version)) {
        return i;
      }
    }
    throw EngineException.user(
        "cannot migrate down to version "
            + GoQuote.quote(version)
            + ": it is not applied. Applied versions: "
            + history.stream().map(Revision::version).collect(Collectors.joining(", ")));
  }

  private static void requireBelowBaseline(List<Revision> history, int keep) {
    if (keep == 0 && history.getFirst().type() == RevisionType.BASELINE) {
      throw EngineException.user(
          "cannot revert version "
              + GoQuote.quote(history.getFirst().version())
              + ": it is the baseline, and what was before it is not known");
    }
  }

  /** The files of the history by version. */
  private static Map<String, MigrationFile> files(List<Revision> history, DirSnapshot dir) {
    Map<String, MigrationFile> files = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (Revision revision : history) {
      dir.findVersion(revision.version())
          .ifPresentOrElse(
              file -> files.put(revision.version(), file), () -> missing.add(revision.version()));
    }
    if (!missing.isEmpty()) {
      throw new MissingVersionsException(missing);
    }
    return files;
  }
}
