package dev.atlasaction.action.render.original;

import dev.atlasaction.action.atlas.result.AppliedFile;
import dev.atlasaction.action.atlas.result.StmtError;
import dev.atlasaction.action.render.original.Markup.Icon;
import java.util.List;

/** What the summaries show of an executed file. */
record AppliedFileView(
    String name, String icon, int count, String time, List<ErrorView> error, String sql) {

  /** The failed statement. */
  record ErrorView(String text, String statement) {}

  static AppliedFileView of(AppliedFile file, Markup markup) {
    StmtError error = file.error();
    return new AppliedFileView(
        file.name(),
        markup.icon(error == null ? Icon.SUCCESS : Icon.ERROR),
        file.applied().size(),
        file.duration().text(),
        error == null ? List.of() : List.of(new ErrorView(error.text(), Code.trim(error.stmt()))),
        Code.trim(String.join("\n", file.applied())));
  }
}
