package dev.atlasaction.action.render.original;

import dev.atlasaction.action.atlas.result.AppliedFile;
import dev.atlasaction.action.atlas.result.GoUrl;
import dev.atlasaction.action.atlas.result.PlanFile;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.atlas.result.SchemaApply.Changes;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.atlas.result.StmtError;
import dev.atlasaction.action.render.Template;
import dev.atlasaction.action.render.original.Markup.Icon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The original's summary of {@code schema apply} (spec ci-actions.md §9.8). */
public final class OriginalSchemaApply {

  private OriginalSchemaApply() {}

  /** The document for one target. */
  public static String text(SchemaApply run) {
    Markup markup = Flavor.HTML.markup();
    boolean failed = !run.error().isEmpty();
    SchemaPlan plan = run.plan();
    Changes changes = run.changes();
    return Template.read("original/schema-apply.mustache")
        .fill(
            new View(
                markup.bigIcon(failed ? Icon.ERROR : Icon.SUCCESS),
                failed ? "Migration Failed" : "Migration Passed",
                plan == null ? List.of() : List.of(plan(run, plan, markup)),
                plan != null || changes == null ? List.of() : List.of(changes(changes))));
  }

  private static PlanView plan(SchemaApply run, SchemaPlan plan, Markup markup) {
    PlanFile file = plan.file();
    AppliedFile applied = run.applied();
    return new PlanView(
        GoUrl.text(run.url(), "<nil>"),
        run.error(),
        run.duration().text(),
        file == null ? List.of() : List.of(file(file, markup)),
        applied == null ? List.of() : List.of(AppliedFileView.of(applied, markup)),
        plan.lint() == null ? List.of() : List.of(new LintPart(OriginalPlan.table(plan, markup))));
  }

  private static FileView file(PlanFile file, Markup markup) {
    String url = "<code>" + file.url() + "</code>";
    String shown = file.link().isEmpty() ? url : markup.link(url, file.link());
    return new FileView(
        file.name(),
        file.fromHash(),
        file.toHash(),
        file.url().isEmpty() ? "" : shown,
        file.status(),
        file.url().isEmpty() ? "" : "Pre-planned ",
        Code.trim(file.migration()));
  }

  private static ChangesView changes(Changes changes) {
    List<StatementList> lists = new ArrayList<>();
    add(lists, "Succeeded SQL Applied", changes.applied());
    add(lists, "Pending SQL statements", changes.pending());
    return new ChangesView(failure(changes.error()), lists);
  }

  private static List<Failure> failure(@Nullable StmtError error) {
    return error == null
        ? List.of()
        : List.of(new Failure(Code.trim(error.stmt()), Code.trim(error.text())));
  }

  private static void add(List<StatementList> lists, String label, List<String> statements) {
    if (!statements.isEmpty()) {
      lists.add(new StatementList(label, Code.trim(String.join("\n", statements))));
    }
  }

  private record View(
      String icon, String headline, List<PlanView> plan, List<ChangesView> changes) {}

  private record PlanView(
      String url,
      String failure,
      String time,
      List<FileView> file,
      List<AppliedFileView> applied,
      List<LintPart> lint) {}

  private record LintPart(String table) {}

  private record FileView(
      String name,
      String fromHash,
      String toHash,
      String planUrl,
      String status,
      String planned,
      String sql) {}

  private record ChangesView(List<Failure> failed, List<StatementList> lists) {}

  private record Failure(String statement, String text) {}

  private record StatementList(String label, String sql) {}
}
