package dev.atlasaction.engine.suite;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param log what its {@code log} commands said, in order
 * @param failure the command that failed; empty if none did
 */
public record CaseResult(
    TestCase testCase, Duration took, List<LogLine> log, Optional<CaseFailure> failure) {

  /** Copies the list. */
  public CaseResult {
    log = List.copyOf(log);
  }

  /** A line of a {@code log} command. */
  public record LogLine(SourceLine at, String message) {}

  /**
   * Why a case failed.
   *
   * @param mismatch what was compared, if that was why
   */
  public record CaseFailure(SourceLine at, String message, Optional<Mismatch> mismatch) {}

  /** A result that is not what it was to be. */
  public record Mismatch(String expected, String got) {}
}
