package dev.atlasaction.action.render.original;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.SchemaStates;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SummaryReport;
import dev.atlasaction.testkit.golden.GoldenFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layouts without HTML; those with it are in the acceptance scripts. */
final class OriginalLintTest {

  private static final LintContext CHECKSUM =
      new LintContext(
          new SummaryReport(
              "https://report",
              new Env("sqlite", null, "."),
              new SchemaStates("", ""),
              List.of(
                  new StepReport(
                      "Migration Integrity Check",
                      "File atlas.sum is invalid",
                      "checksum mismatch",
                      null)),
              List.of(new FileReport("1.sql", "", List.of(), "checksum mismatch"))),
          "db",
          true);

  @Test
  void showsTheStepThatFailedInMarkdown() {
    new GoldenFile(Path.of("src/test/golden/render/original-markdown.md"))
        .assertMatches(new OriginalLint(Flavor.MARKDOWN).comment(CHECKSUM));
  }

  @Test
  void annotatesAFileWithoutReportsAtItsTop() {
    assertThat(new OriginalLint(Flavor.HTML).annotations(CHECKSUM))
        .singleElement()
        .hasToString(
            "Annotation[level=ERROR, position=Optional[Position[file=db/1.sql, line=1]],"
                + " title=Optional.empty, message=checksum mismatch]");
  }
}
