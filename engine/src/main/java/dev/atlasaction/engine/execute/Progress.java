package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.Glance;
import dev.atlasaction.engine.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The revision of a running file, and when it is written (spec migrate.md §8.3). Every write says
 * what it found, so that of two runs that do not know of each other one is stopped at its next
 * write, and what it did in a transaction is undone.
 */
final class Progress {

  private final RunContext context;
  private final MigrationFile file;
  private final Script script;
  private final PartialHashes hashes;
  private @Nullable Revision stored;
  private Revision revision;

  /**
   * The part of a file that is run.
   *
   * @param name what messages call it
   */
  record Script(String name, MigrationFile source, List<Statement> statements) {

    private String place(int index) {
      return index < statements.size()
          ? Glance.place(name, source.lines(), statements.get(index))
          : "";
    }
  }

  Progress(RunContext context, MigrationFile file, Revision revision, Script script) {
    this.context = context;
    this.file = file;
    this.stored = context.findRevision(file.version()).orElse(null);
    this.revision = revision;
    this.script = script;
    this.hashes = PartialHashes.of(script.statements());
  }

  /** Number of statements that ran. */
  int done() {
    return revision.applied();
  }

  /**
   * Checks that the statements which ran are still those of the file.
   *
   * @throws EngineException if they are not
   */
  void requireUnchanged() {
    hashes.requireUnchanged(file.name(), revision.partialHashes(), revision.applied());
  }

  /**
   * Says that the file is running.
   *
   * @throws EngineException if another run said so before
   */
  void claim() {
    write(revision.at(context.clock().instant(), revision.executionTime()));
  }

  /** Statements ran; it is to be written later. */
  void advance(int count) {
    revision = revision.withApplied(count, hashes.first(count));
  }

  /** Statements ran. */
  void record(int count) {
    advance(count);
    write();
  }

  /** All statements ran. */
  void finish(int total) {
    revision = revision.withApplied(total, List.of());
    write();
  }

  /** What is known now, for {@link #restore}. */
  Saved save() {
    return new Saved(stored, revision);
  }

  /** A transaction was undone, and what was written in it with it. */
  void restore(Saved saved) {
    stored = saved.stored();
    revision = saved.revision();
  }

  /** A moment of a run. */
  record Saved(@Nullable Revision stored, Revision revision) {}

  /** A statement that cannot be undone is about to run. */
  void intend(String statement, Intent intent) {
    revision = revision.failed(intent.text(), statement);
    write();
  }

  /** What a run noted that began the statement and did not live to record its end. */
  Optional<Intent> findIntent(String statement) {
    return attempted(statement) ? Intent.parse(revision.error()) : Optional.empty();
  }

  /** Whether an earlier run began the statement, or failed at it. */
  boolean attempted(String statement) {
    return revision.errorStatement().equals(statement);
  }

  /**
   * Notes a failure. In a transaction that the failure ended it cannot be written, which is said
   * too.
   */
  EngineException fail(String statement, DatabaseException refused) {
    revision = revision.failed(refused.getMessage(), statement);
    String words =
        "sql/migrate: executing statement "
            + GoQuote.quote(statement)
            + " from version "
            + GoQuote.quote(file.version())
            + ": "
            + refused.getMessage()
            + script.place(done());
    try {
      write();
    } catch (EngineException second) {
      return EngineException.environment(words + "\n" + second.getMessage(), refused);
    }
    return EngineException.environment(words, refused);
  }

  private void write() {
    Instant now = context.clock().instant();
    write(revision.at(now, Duration.between(revision.executedAt(), now)));
  }

  private void write(Revision next) {
    Revision distinct = distinct(next);
    try {
      if (context.store().claim(stored, distinct)) {
        stored = distinct;
        revision = distinct;
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

  /** Rows are told apart by the time they took: no two writes in a row have the same. */
  private Revision distinct(Revision next) {
    boolean same = stored != null && stored.executionTime().equals(next.executionTime());
    return same ? next.at(next.executedAt(), next.executionTime().plusNanos(1)) : next;
  }
}
