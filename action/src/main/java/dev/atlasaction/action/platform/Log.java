package dev.atlasaction.action.platform;

/**
 * The job's log (spec ci-actions.md §5). Results are no log messages: they are the summary, the
 * comment and the outputs.
 */
public interface Log {

  /** A line of plain text: what was done. */
  void info(String message);

  /** Something the reader should know and need not act on. */
  void notice(String message);

  /** Something that did not work and does not change the result. */
  void warning(String message);

  /** The reason of a failure. */
  void error(String message);

  /** A finding at its place, on platforms that show such; others print nothing. */
  void annotate(Annotation annotation);
}
