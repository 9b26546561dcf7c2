package dev.atlasaction.engine.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one migration file on one database.
 *
 * @param version of the file
 * @param description of the file
 * @param type how it came about, as {@link RevisionType} bits
 * @param applied number of statements that ran
 * @param total number of statements of the file
 * @param executedAt when the row was last written
 * @param executionTime of the last part of the run
 * @param error what the last attempt failed with; empty if nothing
 * @param errorStatement the statement that failed, or the one whose end is not known
 * @param hash of the file in the checksum file, without {@code h1:}
 * @param partialHashes of the statements that ran, with {@code h1:}; empty once all did
 * @param operator who wrote the row
 */
public record Revision(
    String version,
    String description,
    int type,
    int applied,
    int total,
    Instant executedAt,
    Duration executionTime,
    String error,
    String errorStatement,
    String hash,
    List<String> partialHashes,
    String operator) {

  /** What rows say of a build that carries no version. */
  public static final String OPERATOR = "Atlas CLI - development";

  /** Copies the list. */
  public Revision {
    partialHashes = List.copyOf(partialHashes);
  }

  /**
   * What a file brings along.
   *
   * @param hash of the file in the checksum file, without {@code h1:}
   */
  public record Source(String version, String description, String hash) {}

  /** A file that is about to run. */
  public static Revision started(Source file, int total, Instant now) {
    return of(file, RevisionType.APPLIED, total, now);
  }

  /** A file that is taken for applied without having run. */
  public static Revision marked(Source file, int type, Instant now) {
    return of(file, type, 0, now);
  }

  private static Revision of(Source file, int type, int total, Instant now) {
    return new Revision(
        file.version(),
        file.description(),
        type,
        0,
        total,
        now,
        Duration.ZERO,
        "",
        "",
        file.hash(),
        List.of(),
        OPERATOR);
  }

  /** Whether some of its statements have not run. */
  public boolean isPartial() {
    return applied != total;
  }

  /** This row as it is written now. */
  public Revision at(Instant now, Duration took) {
    return new Revision(
        version,
        description,
        type,
        applied,
        total,
        now,
        took,
        error,
        errorStatement,
        hash,
        partialHashes,
        operator);
  }

  /** This row with another way it came about. */
  public Revision withType(int other) {
    return new Revision(
        version,
        description,
        other,
        applied,
        total,
        executedAt,
        executionTime,
        error,
        errorStatement,
        hash,
        partialHashes,
        operator);
  }

  /** This row with another number of statements of the file. */
  public Revision withTotal(int count) {
    return new Revision(
        version,
        description,
        type,
        applied,
        count,
        executedAt,
        executionTime,
        error,
        errorStatement,
        hash,
        partialHashes,
        operator);
  }

  /** This row with statements done, and nothing wrong. */
  public Revision withApplied(int count, List<String> hashes) {
    return new Revision(
        version,
        description,
        type,
        count,
        total,
        executedAt,
        executionTime,
        "",
        "",
        hash,
        hashes,
        operator);
  }

  /** This row with a failure. */
  public Revision failed(String text, String statement) {
    return new Revision(
        version,
        description,
        type,
        applied,
        total,
        executedAt,
        executionTime,
        text,
        statement,
        hash,
        partialHashes,
        operator);
  }
}
