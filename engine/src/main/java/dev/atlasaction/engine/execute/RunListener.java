package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.migrate.MigrationFile;

/** Is told what a run does, as it does it. */
public interface RunListener {

  /**
   * A file begins.
   *
   * @param skipped number of its statements that ran earlier
   */
  void fileStarted(MigrationFile file, int skipped);

  /** A statement of the current file begins. */
  void statementStarted(String text);

  /** The statement that began last failed. */
  void statementFailed(String text, String error);

  /** The current file is done. */
  void fileDone();
}
