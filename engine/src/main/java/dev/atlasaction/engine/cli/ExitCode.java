package dev.atlasaction.engine.cli;

/** The exit codes of {@code atlas} (spec cli.md §1.1). */
final class ExitCode {

  /** Success, also when there was nothing to do. */
  static final int OK = 0;

  /** Any failure. */
  static final int FAILURE = 1;

  /** There is something that is not managed, and a flag forbids that. */
  static final int UNMANAGED = 3;

  private ExitCode() {}
}
