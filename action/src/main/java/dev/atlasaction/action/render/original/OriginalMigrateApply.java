package dev.atlasaction.action.render.original;

import dev.atlasaction.action.atlas.result.GoUrl;
import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.render.Template;
import dev.atlasaction.action.render.original.Markup.Icon;
import java.util.List;

/** The original's summary of {@code migrate apply} (spec ci-actions.md §9.7). */
public final class OriginalMigrateApply {

  private OriginalMigrateApply() {}

  /** The document for one target. */
  public static String text(MigrateApply run) {
    Markup markup = Flavor.HTML.markup();
    boolean failed = !run.error().isEmpty();
    return Template.read("original/migrate-apply.mustache")
        .fill(
            new View(
                markup.bigIcon(failed ? Icon.ERROR : Icon.SUCCESS),
                failed ? "Migration Failed" : "Migration Passed",
                run.dir(),
                GoUrl.text(run.url(), "<nil>"),
                run.current(),
                run.target().isEmpty() ? run.current() : run.target(),
                counts(run),
                run.duration().text(),
                run.applied().stream().map(file -> AppliedFileView.of(file, markup)).toList(),
                "\n  "));
  }

  private static String counts(MigrateApply run) {
    int files = run.applied().size();
    int statements = run.statements();
    String text = files + " migration file" + (files == 1 ? "" : "s");
    if (statements > 0) {
      text += ", " + statements + " statement" + (statements == 1 ? "" : "s") + " passed";
    }
    return run.error().isEmpty() ? text : text + ", 1 failed";
  }

  /** The view; {@code row} stands before a row, as a template drops a line's end there. */
  private record View(
      String icon,
      String headline,
      String dir,
      String url,
      String current,
      String target,
      String counts,
      String time,
      List<AppliedFileView> files,
      String row) {}
}
