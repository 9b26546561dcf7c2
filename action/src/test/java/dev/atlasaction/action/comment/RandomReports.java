package dev.atlasaction.action.comment;

import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.atlas.result.PlanFile.Stmt;
import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.SchemaStates;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reports as nobody would write them: hostile texts, huge and empty ones; the same for a seed. */
final class RandomReports {

  private static final List<String> PIECES =
      List.of(
          "users",
          "DROP TABLE t;",
          " ",
          "\n",
          "\r\n",
          "`",
          "```",
          "````sql",
          "~~~",
          "|",
          "\\",
          "<details>",
          "</details>",
          "<summary>",
          "<!--",
          "-->",
          "<img src=x onerror=y>",
          "@team",
          "#1",
          "https://evil.example",
          "[a](b)",
          "*",
          "_",
          "é",
          "😀",
          "\u0000",
          "\u202e",
          "{{x}}",
          "]]>",
          "<td>",
          "</table>",
          "&amp;",
          "$(id)");
  private static final List<String> CODES =
      List.of(
          "DS101", "DS102", "DS103", "MF101", "MF103", "PG301", "LT101", "CD101", "BC102", "XX999",
          "");

  private final Random random;

  RandomReports(long seed) {
    this.random = new Random(seed);
  }

  String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    if (random.nextInt(400) == 0) {
      text.append("x|".repeat(random.nextInt(20_000)));
    }
    return text.toString();
  }

  /** Mostly small, at times far too much for any forge. */
  private int many() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> random.nextInt(1_000);
      case 2 -> random.nextInt(200);
      default -> 1 + random.nextInt(8);
    };
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    return Stream.generate(one).limit(Math.min(most, many())).toList();
  }

  private String code() {
    return CODES.get(random.nextInt(CODES.size()));
  }

  LintContext lint() {
    List<FileReport> files = some(10, this::file);
    boolean failed = files.stream().anyMatch(file -> !file.error().isEmpty());
    return new LintContext(
        new SummaryReport(
            "", new Env(text(2), null, text(4)), new SchemaStates("", ""), List.of(), files),
        "",
        failed);
  }

  private FileReport file() {
    StringBuilder sql = new StringBuilder();
    for (int i = many(); i > 0; i--) {
      sql.append(text(6)).append(";\n");
    }
    int length = sql.toString().length();
    List<Report> reports =
        some(
            6,
            () ->
                new Report(
                    text(4),
                    "",
                    some(
                        600,
                        () ->
                            new Diagnostic(random.nextInt(length + 1), text(8), code(), List.of())),
                    List.of()));
    String error = random.nextBoolean() ? "" : "destructive changes detected";
    return new FileReport("2026" + random.nextInt(9) + ".sql", sql.toString(), reports, error);
  }

  SchemaLint schemaLint() {
    return new SchemaLint(
        some(
            300,
            () ->
                new SchemaLint.Step(
                    text(4),
                    text(4),
                    random.nextBoolean(),
                    some(
                        50,
                        () ->
                            new SchemaLint.Diagnostic(
                                random.nextBoolean()
                                    ? null
                                    : new SchemaLint.Position(text(3), null, null),
                                text(8),
                                code())))));
  }

  SchemaPlan plan() {
    List<Stmt> statements =
        some(1_000, () -> new Stmt(0, text(10), some(3, () -> "-- " + text(3))));
    PlanFile file =
        new PlanFile(
            text(3),
            text(2),
            text(2),
            text(2),
            text(2),
            String.join("\n", statements.stream().map(Stmt::text).toList()),
            statements,
            "atlas://" + text(2),
            "https://" + text(2),
            random.nextBoolean() ? "PENDING" : "APPROVED");
    return new SchemaPlan(null, text(3), random.nextBoolean() ? null : lint().report(), file, "");
  }
}
