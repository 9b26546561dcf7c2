package dev.atlasaction.engine.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Severity;
import dev.atlasaction.engine.report.Suppression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One page without network, scripts or pictures (faces.md §3). */
final class HtmlOutput implements ReviewOutput {

  private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");

  @Override
  public String render(LintResult result) {
    List<LintFinding> active = result.findings().stream().filter(LintFinding::active).toList();
    long errors = active.stream().filter(each -> each.severity() == Severity.ERROR).count();
    String verdict =
        (result.failed() ? "Migration check failed: " : "Migration check passed: ")
            + errors
            + " errors, "
            + (active.size() - errors)
            + " other findings";
    String facts =
        result.totalFiles()
            + " new files, replayed on "
            + result.report().env().driver()
            + ", "
            + (result.findings().size() - active.size())
            + " accepted findings";
    String findings =
        result.findings().stream().map(HtmlOutput::finding).collect(Collectors.joining());
    return fill(
        resource("review.html"),
        Map.of("verdict", escape(verdict), "facts", escape(facts), "findings", findings));
  }

  private static String finding(LintFinding finding) {
    String ways =
        finding.suggestions().stream()
            .map(each -> escape(each.message() + "\n" + each.newText()).strip())
            .collect(Collectors.joining("<br>"));
    return fill(
        resource("finding.html"),
        Map.of(
            "class",
            finding.severity().word() + (finding.active() ? "" : " suppressed"),
            "severity",
            finding.severity().word(),
            "code",
            escape(finding.code()),
            "message",
            escape(finding.fullMessage()),
            "where",
            escape(finding.path() + ", line " + finding.region().startLine() + accepted(finding)),
            "statement",
            escape(finding.statement()),
            "ways",
            ways));
  }

  private static String accepted(LintFinding finding) {
    Suppression suppressed = finding.suppressed();
    return suppressed == null
        ? ""
        : ", accepted in the "
            + suppressed.where()
            + (suppressed.by().isEmpty() ? "" : " by " + suppressed.by())
            + (suppressed.reason().isEmpty() ? "" : ": " + suppressed.reason());
  }

  /** Puts the values at their places; a value is never looked at again. */
  private static String fill(String template, Map<String, String> values) {
    StringBuilder page = new StringBuilder();
    Matcher places = PLACE.matcher(template);
    while (places.find()) {
      places.appendReplacement(
          page, Matcher.quoteReplacement(values.getOrDefault(places.group(1), places.group())));
    }
    return places.appendTail(page).toString();
  }

  static String escape(String text) {
    return JUnitOutput.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlOutput.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
