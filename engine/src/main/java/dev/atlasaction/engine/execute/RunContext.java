package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionStore;
import dev.atlasaction.engine.migrate.DirSnapshot;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a run share.
 *
 * @param known the revisions before the run by version
 * @param dryRun whether statements are only shown
 * @param recovery what the user says about an earlier run that was cut off
 * @param guard watches over the statements
 */
record RunContext(
    Database database,
    RevisionStore store,
    Map<String, Revision> known,
    DirSnapshot dir,
    RunListener listener,
    InstantSource clock,
    boolean dryRun,
    Recovery recovery,
    Guard guard) {

  Optional<Revision> findRevision(String version) {
    return Optional.ofNullable(known.get(version));
  }

  void execute(String statement) {
    if (!dryRun) {
      guard.execute(statement);
    }
  }
}
