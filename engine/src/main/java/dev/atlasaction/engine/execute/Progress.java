package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The revision of a running file, and when it is written (spec migrate.md §8.3). */
final class Progress {

  private static final String BEGUN =
      "the statement was begun and its end is not recorded; the catalog before it was ";

  private final RunContext context;
  private final MigrationFile file;
  private final PartialHashes hashes;
  private Revision revision;

  Progress(RunContext context, MigrationFile file, Revision revision, PartialHashes hashes) {
    this.context = context;
    this.file = file;
    this.revision = revision;
    this.hashes = hashes;
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
    claim(revision.at(context.clock().instant(), revision.executionTime()));
  }

  /**
   * Says that the file ran, where all of it is kept or undone together.
   *
   * @throws EngineException if another run said so before
   */
  void claimFinished(int total) {
    Instant now = context.clock().instant();
    Duration took = Duration.between(revision.executedAt(), now);
    claim(revision.withApplied(total, List.of()).at(now, took));
  }

  private void claim(Revision claimed) {
    Revision before = context.findRevision(file.version()).orElse(null);
    try {
      if (context.store().claim(before, claimed)) {
        revision = claimed;
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

  /**
   * A statement that cannot be undone is about to run.
   *
   * @param fingerprint what the catalog says before
   */
  void intend(String statement, String fingerprint) {
    revision = revision.failed(BEGUN + digest(fingerprint), statement);
    write();
  }

  /**
   * Whether the statement was begun by a run that did not live to record its end.
   *
   * @return what was noted of the catalog before it
   */
  Optional<String> findIntent(String statement) {
    boolean begun = revision.error().startsWith(BEGUN);
    return begun && revision.errorStatement().equals(statement)
        ? Optional.of(revision.error().substring(BEGUN.length()))
        : Optional.empty();
  }

  /** A short form of what a catalog says. */
  static String digest(String fingerprint) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(fingerprint.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("this Java runtime has no SHA-256", e);
    }
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
            + refused.getMessage();
    try {
      write();
    } catch (EngineException second) {
      return EngineException.environment(words + "\n" + second.getMessage(), refused);
    }
    return EngineException.environment(words, refused);
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
