package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Runs one file, or what is left of it, and keeps its revision (spec migrate.md §8.3). */
final class FileRun {

  private final RunContext context;
  private final MigrationFile file;
  private final List<Statement> statements;
  private final PartialHashes hashes;
  private Revision revision;

  /**
   * Prepares a file; nothing runs yet.
   *
   * @throws EngineException if the file has no checksum or cannot be scanned
   */
  FileRun(RunContext context, MigrationFile file) {
    this.context = context;
    this.file = file;
    String hash =
        context
            .dir()
            .findHash(file)
            .orElseThrow(() ->
                EngineException.user(
                    "sql/migrate: scanning checksum from "
                        + GoQuote.quote(file.name())
                        + ": checksum not found"));
    this.statements = scan(context.database(), file);
    this.hashes = PartialHashes.of(statements);
    this.revision =
        context
            .findRevision(file.version())
            .orElseGet(() ->
                Revision.started(
                    file.version(),
                    file.description(),
                    hash,
                    statements.size(),
                    context.clock().instant()));
  }

  private static List<Statement> scan(Database database, MigrationFile file) {
    try {
      return file.statements(database.dialect().scannerOptions());
    } catch (EngineException malformed) {
      throw malformed.prefixed(
          "sql/migrate: scanning statements from " + GoQuote.quote(file.name()) + ": ");
    }
  }

  /**
   * Runs the statements that did not run yet.
   *
   * @param atomic whether all of it is kept or undone together, so that only the end is recorded
   * @throws EngineException if a statement fails or what ran already was changed
   */
  void run(boolean atomic) {
    int done = revision.applied();
    hashes.requireUnchanged(file.name(), revision.partialHashes(), done);
    claim();
    context.listener().fileStarted(file, done);
    for (int i = done; i < statements.size(); i++) {
      execute(statements.get(i));
      revision = revision.withApplied(i + 1, hashes.first(i + 1));
      if (!atomic) {
        write();
      }
    }
    revision = revision.withApplied(statements.size(), List.of());
    write();
    context.listener().fileDone();
  }

  private void execute(Statement statement) {
    String text = statement.text();
    context.listener().statementStarted(text);
    try {
      context.execute(text);
    } catch (DatabaseException refused) {
      context.listener().statementFailed(text, refused.getMessage());
      revision = revision.failed(refused.getMessage(), text);
      throw failure(text, refused);
    }
  }

  /** In a transaction that the failure ended the revision cannot be written, which is said too. */
  private EngineException failure(String text, DatabaseException refused) {
    String words =
        "sql/migrate: executing statement "
            + GoQuote.quote(text)
            + " from version "
            + GoQuote.quote(file.version())
            + ": "
            + refused.getMessage();
    try {
      write();
    } catch (EngineException second) {
      return EngineException.environment(words + "\n" + second.getMessage(), refused);
    }
    return EngineException.environment(words, refused);
  }

  /** The row says from now on that the file is running; nobody else may have said so before. */
  private void claim() {
    Revision before = context.findRevision(file.version()).orElse(null);
    revision = revision.at(context.clock().instant(), revision.executionTime());
    try {
      if (context.store().claim(before, revision)) {
        return;
      }
    } catch (DatabaseException refused) {
      throw refused.prefixed("sql/migrate: write revision: ");
    }
    throw EngineException.user(
        "sql/migrate: file "
            + GoQuote.quote(file.name())
            + " was started by another run at the same time: wait for its end and apply again");
  }

  private void write() {
    Instant now = context.clock().instant();
    revision = revision.at(now, Duration.between(revision.executedAt(), now));
    try {
      context.store().write(revision);
    } catch (DatabaseException refused) {
      throw refused.prefixed("sql/migrate: write revision: ");
    }
  }
}
