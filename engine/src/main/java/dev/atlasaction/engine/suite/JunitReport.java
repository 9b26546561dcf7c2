package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.report.LineDiff;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The results in the XML that CI systems show as a test report. */
public final class JunitReport {

  private final StringBuilder out = new StringBuilder();

  private JunitReport() {}

  /**
   * The document.
   *
   * @param name what the suite is called, such as {@code schema}
   */
  public static String of(String name, List<CaseResult> results) {
    JunitReport report = new JunitReport();
    report.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    report.suite(name, results);
    return report.out.append("</testsuites>\n").toString();
  }

  private void suite(String name, List<CaseResult> results) {
    long failures = results.stream().filter(result -> result.failure().isPresent()).count();
    long skipped = results.stream().filter(result -> result.testCase().skip()).count();
    Duration took = results.stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus);
    out.append("  <testsuite name=\"").append(escaped(name));
    out.append("\" tests=\"").append(results.size());
    out.append("\" failures=\"").append(failures);
    out.append("\" errors=\"0\" skipped=\"").append(skipped);
    out.append("\" time=\"").append(seconds(took)).append("\">\n");
    results.forEach(this::testCase);
    out.append("  </testsuite>\n");
  }

  private void testCase(CaseResult result) {
    SourceLine at = result.testCase().at();
    out.append("    <testcase name=\"").append(escaped(result.testCase().name()));
    out.append("\" classname=\"").append(escaped(at.file()));
    out.append("\" file=\"").append(escaped(at.file()));
    out.append("\" line=\"").append(at.line());
    out.append("\" time=\"").append(seconds(result.took())).append("\">\n");
    if (result.testCase().skip()) {
      out.append("      <skipped/>\n");
    }
    result.failure().ifPresent(this::failure);
    if (!result.log().isEmpty()) {
      out.append("      <system-out>");
      result.log().forEach(line -> out.append(escaped(line.at() + ": " + line.message() + "\n")));
      out.append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private void failure(CaseResult.CaseFailure failure) {
    out.append("      <failure message=\"").append(escaped(failure.message())).append("\">");
    out.append(escaped(failure.at() + ": " + failure.message()));
    failure
        .mismatch()
        .ifPresent(mismatch ->
            out.append("\n\n--- expected\n+++ got\n")
                .append(escaped(LineDiff.of(mismatch.expected(), mismatch.got()))));
    out.append("</failure>\n");
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.6f", took.toNanos() / 1e9);
  }

  /** Characters that XML cannot hold become question marks. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\n' -> escaped.append("\n");
            case '\t' -> escaped.append("\t");
            default -> escaped.appendCodePoint(isAllowed(c) ? c : '?');
          }
        });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
  }
}
