package dev.atlasaction.action.render.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.SchemaStates;
import dev.atlasaction.engine.report.SummaryReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits of the platforms, whatever the change is. */
final class OwnLintTest {

  private final OwnLint face =
      new OwnLint(
          new Setting(
              "`main`", Optional.of("https://github.com/acme/shop"), "c0ffee5", "", "v1", false),
          SourceFiles.none());

  @Test
  void aFileOfTwoMegabytesFitsTheComment() {
    LintContext lint = change("INSERT INTO t VALUES (1);\n".repeat(80_000), 3);
    String comment = face.comment(lint);
    assertThat(comment)
        .hasSizeLessThan(65_536)
        .contains("more lines", "Left out for want of space");
    assertBalanced(comment);
  }

  @Test
  void aSingleLineOfTwoMegabytesFitsTheComment() {
    String comment = face.comment(change("-- " + "x".repeat(2_000_000), 1));
    assertThat(comment).hasSizeLessThan(65_536);
    assertBalanced(comment);
  }

  @Test
  void fiveThousandFindingsFitTheCommentAndTheSummary() {
    LintContext lint = change("DROP TABLE `|@<b>`;\n".repeat(5_000), 5_000);
    String comment = face.comment(lint);
    assertThat(comment).hasSizeLessThan(65_536).contains("5000 errors", "findings");
    assertBalanced(comment);
    assertThat(face.summary(lint).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 20);
  }

  @Test
  void annotationsAreAsManyAsThePlatformShows() {
    List<Annotation> annotations = face.annotations(change("DROP TABLE t;\n".repeat(30), 30));
    assertThat(annotations).hasSize(10).allMatch(one -> one.level() == Level.ERROR);
    assertThat(annotations.getLast().message()).startsWith("21 errors more");
  }

  @Test
  void sameInputGivesSameBytes() {
    assertThat(face.comment(change("DROP TABLE t;\n", 1)))
        .isEqualTo(face.comment(change("DROP TABLE t;\n", 1)));
  }

  /** One finding on each of the first lines. */
  private static LintContext change(String text, int findings) {
    int line = text.indexOf('\n') + 1;
    List<Diagnostic> diagnostics =
        IntStream.range(0, findings)
            .mapToObj(i ->
                new Diagnostic(i * line, "Dropping table \"|@<b>`" + i + "\"", "DS102", List.of()))
            .toList();
    String headline = "destructive changes detected";
    FileReport file =
        new FileReport(
            "1.sql", text, List.of(new Report(headline, "", diagnostics, List.of())), headline);
    return new LintContext(
        new SummaryReport(
            "",
            new Env("sqlite", null, "migrations"),
            new SchemaStates("", ""),
            List.of(),
            List.of(file)),
        "",
        true);
  }

  private static void assertBalanced(String markdown) {
    assertThat(count(markdown, "<details>")).isEqualTo(count(markdown, "</details>"));
    assertThat(markdown.lines().filter(line -> line.matches("`{3,}(sql)?")).count() % 2).isZero();
  }

  private static int count(String text, String what) {
    return text.split(what, -1).length - 1;
  }
}
