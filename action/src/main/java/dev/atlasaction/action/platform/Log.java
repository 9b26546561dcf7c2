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

  /** Something that went wrong. */
  void error(String message);

  /** The reason why the job fails, told last. */
  default void fatal(String message) {
    error(message);
  }

  /** What the atlas command says on standard error, as it comes; most platforms show it not. */
  default void engineNotes(String chunk) {}

  /** A finding at its place, on platforms that show such; others print nothing. */
  void annotate(Annotation annotation);
}
