package dev.atlasaction.action.scm.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.SchemaStates;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CommitReporterTest {

  private final FakeForge forge = new FakeForge();
  private final List<String> errors = new ArrayList<>();

  @AfterEach
  void stop() {
    forge.close();
  }

  private void report(int findings) {
    List<Diagnostic> diagnostics =
        IntStream.range(0, findings)
            .mapToObj(i -> new Diagnostic(3, "finding " + i, "DS103", List.of()))
            .toList();
    FileReport file =
        new FileReport(
            "1.sql",
            "a;\nb;",
            findings == 0
                ? List.of()
                : List.of(new Report("destructive", "", diagnostics, List.of())),
            "");
    SummaryReport report =
        new SummaryReport(
            "",
            new Env("sqlite", null, "migrations"),
            new SchemaStates("", ""),
            List.of(
                new StepReport("Integrity", "", "", null),
                new StepReport("Replay", "", "", null),
                new StepReport("Analyze 1.sql", "", "", file)),
            List.of(file));
    new CommitReporter(
            forge.http(),
            new ErrorLog(errors),
            new CommitReporter.Commit(forge.url() + "/2.0/repositories/acme/shop", "c0ffee5"))
        .migrateLint(new LintContext(report, "db", false));
  }

  @Test
  void sendsAtMostAHundredAnnotationsAtOnce() {
    forge.answer("PUT", ".*", 200, "{}");
    forge.answer("POST", ".*", 200, "{}");
    report(120);
    assertThat(forge.requests()).hasSize(3);
    assertThat(forge.requests().get(0))
        .contains("\"result\":\"FAILED\"", "\"value\":66.66666666666666", "Found 1 issues.");
    assertThat(forge.requests().get(1))
        .contains("\"path\":\"db/migrations/1.sql\"", "\"line\":2", "finding 99 (DS103)")
        .doesNotContain("finding 100");
    assertThat(forge.requests().get(2)).contains("finding 100", "finding 119");
    assertThat(errors).isEmpty();
  }

  @Test
  void sendsNoAnnotationsForACleanReport() {
    forge.answer("PUT", ".*", 200, "{}");
    report(0);
    assertThat(forge.requests()).singleElement().asString().contains("\"result\":\"PASSED\"");
  }

  @Test
  void tellsWhatWentWrongOnceAndGoesOn() {
    forge.answer("PUT", ".*", 400, "{\"error\": {\"message\": \"no\"}}");
    report(1);
    assertThat(forge.requests()).hasSize(1);
    assertThat(errors).containsExactly("failed to create commit report: bitbucket: no");
  }

  private record ErrorLog(List<String> errors) implements Log {

    @Override
    public void info(String message) {}

    @Override
    public void notice(String message) {}

    @Override
    public void warning(String message) {}

    @Override
    public void error(String message) {
      errors.add(message);
    }

    @Override
    public void annotate(Annotation annotation) {}
  }
}
