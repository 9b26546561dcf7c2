package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.schema.Realm;
import java.util.List;

/**
 * A part of the way back, after which the database is in a state that the directory knows.
 *
 * @param files those that are taken back, wholly or in part, the newest first
 * @param statements without semicolons
 * @param checks queries that are true if no data gets lost
 * @param after the history as it is then
 * @param result the state then
 */
record DownStep(
    List<MigrationFile> files,
    List<String> statements,
    List<String> checks,
    List<HistoryEdit> after,
    Realm result) {

  DownStep {
    files = List.copyOf(files);
    statements = List.copyOf(statements);
    checks = List.copyOf(checks);
    after = List.copyOf(after);
  }

  /** This step where its statements ran already. */
  DownStep withoutStatements() {
    return new DownStep(files, List.of(), List.of(), after, result);
  }

  /** What becomes of a revision. */
  sealed interface HistoryEdit {

    /** It is gone. */
    record Forget(String version) implements HistoryEdit {}

    /** Only the first statements of it are applied now. */
    record Rewind(String version, int applied) implements HistoryEdit {}
  }
}
