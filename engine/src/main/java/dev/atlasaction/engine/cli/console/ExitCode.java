package dev.atlasaction.engine.cli.console;

/** The exit codes of {@code atlas} (spec cli.md §1.1). */
public final class ExitCode {

  /** Success, also when there was nothing to do. */
  public static final int OK = 0;

  /** Any failure. */
  public static final int FAILURE = 1;

  /** There is something that is not managed, and a flag forbids that. */
  public static final int UNMANAGED = 3;

  private ExitCode() {}
}
