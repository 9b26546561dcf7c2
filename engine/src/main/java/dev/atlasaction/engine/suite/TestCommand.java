package dev.atlasaction.engine.suite;

import java.util.List;
import java.util.Optional;

/** One step of a case (spec testing.md §1.2). */
public sealed interface TestCommand {

  /** Where it stands. */
  SourceLine at();

  /** Runs statements; the rows of the last query may be compared. */
  record Exec(SourceLine at, String sql, ResultFormat format, Optional<Expected> expected)
      implements TestCommand {}

  /**
   * Runs statements that must fail.
   *
   * @param error a pattern that the database's words must match
   */
  record Catch(SourceLine at, String sql, Optional<String> error) implements TestCommand {}

  /**
   * Runs queries that must answer true.
   *
   * @param message what to say if one does not; empty for a text that names it
   */
  record Assert(SourceLine at, String sql, String message) implements TestCommand {}

  /** Adds a line to the report. */
  record Log(SourceLine at, String message) implements TestCommand {}

  /**
   * Runs a program, which must succeed; its output may be compared.
   *
   * @param directory where; the working directory if absent
   */
  record External(
      SourceLine at, List<String> program, Optional<String> directory, Optional<Expected> expected)
      implements TestCommand {

    /** Copies the list. */
    public External {
      program = List.copyOf(program);
    }
  }

  /** Registers statements for the end of the case, whatever becomes of it. */
  record Cleanup(SourceLine at, String sql) implements TestCommand {}

  /** Applies the migration directory up to and including a version. */
  record Migrate(SourceLine at, String to) implements TestCommand {}

  /** Brings the database to a state. */
  record Schema(SourceLine at, String url) implements TestCommand {}

  /** Runs the statements of a plan file, which must start from the current state. */
  record Apply(SourceLine at, String url) implements TestCommand {}
}
