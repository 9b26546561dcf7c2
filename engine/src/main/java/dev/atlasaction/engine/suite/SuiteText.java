package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.gotext.GoDuration;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The report of a run (spec testing.md §2). */
public final class SuiteText {

  private static final String INDENT = "    ";
  private static final String DEEPER = "      ";

  private SuiteText() {}

  /** Whether a case failed. */
  public static boolean failed(List<CaseResult> results) {
    return results.stream().anyMatch(result -> result.failure().isPresent());
  }

  /** A line per case with what it logged and why it failed, and the verdict. */
  public static String of(List<CaseResult> results) {
    StringBuilder text = new StringBuilder();
    results.forEach(result -> add(text, result));
    return text.append(failed(results) ? "FAIL\n" : "PASS\n").toString();
  }

  private static void add(StringBuilder text, CaseResult result) {
    if (result.testCase().skip()) {
      text.append("-- SKIP: ").append(result.testCase().name()).append('\n');
      return;
    }
    text.append(result.failure().isPresent() ? "-- FAIL: " : "-- PASS: ")
        .append(result.testCase().name())
        .append(" (")
        .append(GoDuration.format(rounded(result.took())))
        .append(")\n");
    for (CaseResult.LogLine line : result.log()) {
      text.append(INDENT).append(line.at()).append(": ");
      text.append(line.message().stripTrailing().replace("\n", "\n" + DEEPER)).append('\n');
    }
    result
        .failure()
        .ifPresent(failure ->
            text.append(INDENT)
                .append(failure.at())
                .append(":\n")
                .append(DEEPER)
                .append("Error: ")
                .append(failure.message().stripTrailing().replace("\n", "\n" + DEEPER))
                .append('\n'));
  }

  /** To microseconds below a millisecond, to milliseconds above. */
  private static Duration rounded(Duration took) {
    ChronoUnit unit = took.toMillis() < 1 ? ChronoUnit.MICROS : ChronoUnit.MILLIS;
    return took.plus(unit.getDuration().dividedBy(2)).truncatedTo(unit);
  }
}
