package dev.atlasaction.engine.sql;

/** Where the reading of one statement stopped. */
sealed interface Step {

  /** Reading is done. */
  sealed interface Outcome extends Step {}

  /**
   * A statement ended.
   *
   * @param range its text as bytes, trimmed, without the delimiter where that is cut
   * @param next where the next statement begins
   * @param delimiter the delimiter that holds from there on
   * @param comments the comments above it
   */
  record Found(Range range, int next, Delimiter delimiter, CommentGroup comments)
      implements Outcome {}

  /** Nothing but white space and comments is left. */
  record Exhausted() implements Outcome {}

  /** The text cannot be split; inside of a block this only means that it is none. */
  record Failed(ScanFailure failure) implements Outcome {}

  /** A block may begin: the reader waits to hear where it ends. */
  record BlockOpens(BlockKind kind, int body) implements Step {}

  /** Byte range in the file, {@code end} exclusive. */
  record Range(int start, int end) {}

  /**
   * Why a text cannot be split.
   *
   * @param offset byte offset in the file, or -1 if the message carries no position
   */
  record ScanFailure(int offset, String message) {}
}
