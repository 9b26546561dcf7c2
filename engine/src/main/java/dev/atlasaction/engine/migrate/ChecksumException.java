package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory and its checksum file do not agree (migrate.md section 2.3). */
public final class ChecksumException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient @Nullable Mismatch mismatch;

  /** What is wrong. */
  public enum Kind {
    /** There are files but no checksum file. */
    NOT_FOUND,
    /** A line of the checksum file has no hash. */
    MALFORMED,
    /** The hashes differ. */
    MISMATCH
  }

  /** What happened to a file. */
  public enum Reason {
    /** The file is not in the checksum file. */
    ADDED,
    /** The content differs, or the files before it do. */
    EDITED,
    /** The file is gone. */
    REMOVED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The first difference.
   *
   * @param line its line in the checksum file, from 1
   * @param total number of entries in the checksum file
   * @param pos byte offset of the line
   * @param file the file concerned
   * @param reason what happened to it
   */
  public record Mismatch(int line, int total, int pos, String file, Reason reason) {

    /** As messages show it: {@code L3: 2.sql was edited}. */
    @Override
    public String toString() {
      return "L" + line + ": " + file + " was " + reason;
    }
  }

  private ChecksumException(Kind kind, String message, @Nullable Mismatch mismatch) {
    super(Category.USER, message, null);
    this.kind = kind;
    this.mismatch = mismatch;
  }

  static ChecksumException notFound() {
    return new ChecksumException(Kind.NOT_FOUND, "checksum file not found", null);
  }

  static ChecksumException malformed() {
    return new ChecksumException(Kind.MALFORMED, "checksum file format invalid", null);
  }

  static ChecksumException mismatch() {
    return new ChecksumException(Kind.MISMATCH, "checksum mismatch", null);
  }

  static ChecksumException mismatch(Mismatch where) {
    return new ChecksumException(Kind.MISMATCH, "checksum mismatch", where);
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Where the files differ, if the checksum file itself is sound. */
  public Optional<Mismatch> findMismatch() {
    return Optional.ofNullable(mismatch);
  }
}
