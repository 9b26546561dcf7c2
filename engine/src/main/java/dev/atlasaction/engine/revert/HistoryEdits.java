package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.drift.DevTrail;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.PartialHashes;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionStore;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.revert.DownStep.HistoryEdit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Writes into the history what is no longer applied. */
record HistoryEdits(
    RevisionStore store,
    List<Revision> history,
    DirSnapshot files,
    Database database,
    InstantSource clock) {

  void make(HistoryEdit edit) {
    switch (edit) {
      case HistoryEdit.Forget(String version) -> store.delete(version);
      case HistoryEdit.Rewind(String version, int applied) -> rewind(version, applied);
    }
  }

  /** The row then looks as if the file had been applied that far. */
  private void rewind(String version, int applied) {
    Revision revision =
        history.stream()
            .filter(each -> each.version().equals(version))
            .findFirst()
            .orElseThrow(() -> EngineException.user("no revision of version " + version));
    MigrationFile file =
        files
            .findVersion(version)
            .orElseThrow(() -> new MissingVersionsException(List.of(version)));
    List<String> hashes = PartialHashes.of(DevTrail.statements(database, file)).first(applied);
    store.write(
        revision
            .withTotal(DevTrail.statements(database, file).size())
            .withApplied(applied, hashes)
            .at(clock.instant(), Duration.ZERO));
  }
}
