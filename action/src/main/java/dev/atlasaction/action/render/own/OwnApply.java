package dev.atlasaction.action.render.own;

import dev.atlasaction.action.atlas.result.AppliedFile;
import dev.atlasaction.action.atlas.result.GoUrl;
import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.atlas.result.StmtError;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our page for what was executed (spec faces.md §1): verdict, what failed, the SQL. */
public final class OwnApply {

  private static final int LINES = 400;
  private static final int FAILED_LINES = 20;
  private static final int TARGETS = 200;

  private OwnApply() {}

  /** One target of {@code migrate apply}. */
  public static String text(MigrateApply run) {
    int files = run.applied().size();
    String what =
        files == 0
            ? "nothing to execute"
            : "%s, %s in %s"
                .formatted(
                    count(files, "file"),
                    count(run.statements(), "statement"),
                    run.duration().text());
    String version = run.target().isEmpty() ? run.current() : run.target();
    String verdict =
        run.error().isEmpty()
            ? "✅ Migrations executed: " + what
            : "❌ Migration failed after " + what;
    List<String> context = new ArrayList<>();
    context.add(Markdown.code(GoUrl.text(run.url(), "no target")));
    context.add(
        run.current().isEmpty()
            ? "to version " + Markdown.code(version)
            : "from version %s to %s"
                .formatted(Markdown.code(run.current()), Markdown.code(version)));
    return fill(verdict, String.join(" · ", context), run.applied(), run.error());
  }

  /** All targets of a run in a table, those that failed first (spec ci-demand.md §1, 19). */
  public static String targets(List<MigrateApply> runs) {
    long failed = runs.stream().filter(run -> !run.error().isEmpty()).count();
    List<TargetRow> rows =
        runs.stream()
            .sorted(Comparator.comparing(run -> run.error().isEmpty()))
            .limit(TARGETS)
            .map(run ->
                new TargetRow(
                    run.error().isEmpty() ? "🟢 ok" : "🔴 failed",
                    Markdown.text(GoUrl.text(run.url(), "no target")),
                    Markdown.text(run.target().isEmpty() ? run.current() : run.target()),
                    run.applied().size(),
                    Markdown.text(Room.name(run.error()))))
            .toList();
    String verdict =
        failed == 0
            ? "✅ " + count(runs.size(), "target") + ", all of them done"
            : "❌ %d of %s failed".formatted(failed, count(runs.size(), "target"));
    return Template.read("own/targets.mustache")
        .fill(
            new TargetsView(
                verdict, rows, runs.size() > TARGETS ? runs.size() - TARGETS + " more" : ""));
  }

  /** One target of {@code schema apply}. */
  public static String text(SchemaApply run) {
    List<AppliedFile> files = run.applied() == null ? List.of() : List.of(run.applied());
    int statements = files.stream().mapToInt(file -> file.applied().size()).sum();
    if (run.applied() == null && run.changes() != null) {
      statements = run.changes().applied().size();
    }
    String what =
        statements == 0
            ? "nothing to execute"
            : count(statements, "statement") + " in " + run.duration().text();
    String verdict =
        run.error().isEmpty() ? "✅ Schema applied: " + what : "❌ Schema failed after " + what;
    String plan =
        run.plan() == null || run.plan().file() == null || run.plan().file().name().isEmpty()
            ? ""
            : " · plan " + Markdown.code(run.plan().file().name());
    String context = Markdown.code(GoUrl.text(run.url(), "no target")) + plan;
    return fill(verdict, context, files, run.error());
  }

  private static String fill(
      String verdict, String context, List<AppliedFile> files, String error) {
    List<Row> rows = files.stream().map(OwnApply::row).toList();
    List<String> statements =
        files.stream().flatMap(file -> file.applied().stream()).map(OwnApply::ended).toList();
    return Template.read("own/apply.mustache")
        .fill(
            new View(
                verdict,
                context,
                rows.isEmpty() ? List.of() : List.of(new Files(rows)),
                error.isEmpty() ? List.of() : List.of(failure(files, error)),
                statements.isEmpty() ? List.of() : List.of(sql(statements))));
  }

  private static Row row(AppliedFile file) {
    return new Row(
        file.error() == null ? "🟢 done" : "🔴 failed",
        Markdown.text(file.name()),
        file.applied().size(),
        file.duration().text());
  }

  private static Failure failure(List<AppliedFile> files, String error) {
    @Nullable StmtError failed =
        files.stream().map(AppliedFile::error).filter(Objects::nonNull).findFirst().orElse(null);
    return failed == null
        ? new Failure(Markdown.text(error), List.of())
        : new Failure(
            Markdown.text(failed.text().isEmpty() ? error : failed.text()),
            List.of(Fenced.of(failed.stmt(), FAILED_LINES)));
  }

  private static Sql sql(List<String> statements) {
    String all = String.join("\n", statements);
    Fenced shown = Fenced.of(all, LINES);
    String title = "SQL (" + count(statements.size(), "statement") + ")";
    return new Sql(Fold.of(true, title), shown.fence(), shown.sql());
  }

  private static String ended(String statement) {
    String text = statement.strip();
    return text.endsWith(";") ? text : text + ";";
  }

  private static String count(int count, String thing) {
    return count == 1 ? "1 " + thing : count + " " + thing + "s";
  }

  private record TargetsView(String verdict, List<TargetRow> rows, String more) {}

  private record TargetRow(String status, String target, String version, int count, String error) {}

  private record View(
      String verdict, String context, List<Files> files, List<Failure> failure, List<Sql> sql) {}

  private record Files(List<Row> rows) {}

  private record Row(String status, String file, int count, String time) {}

  private record Failure(String text, List<Fenced> statement) {}

  private record Sql(Fold fold, String fence, String sql) {}
}
