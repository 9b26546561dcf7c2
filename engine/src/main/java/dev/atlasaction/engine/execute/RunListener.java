package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.CheckReport;

/** Is told what a run does, as it does it. */
public interface RunListener {

  /**
   * A file begins.
   *
   * @param skipped number of its statements that ran earlier
   */
  void fileStarted(MigrationFile file, int skipped);

  /** Assertions were asked before the current file's first statement. */
  void checked(CheckReport check);

  /** A statement of the current file begins. */
  void statementStarted(String text);

  /** The statement that began last failed. */
  void statementFailed(String text, String error);

  /** The current file is done. */
  void fileDone();
}
