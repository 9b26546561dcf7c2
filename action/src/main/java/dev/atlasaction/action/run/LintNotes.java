package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.Statement.LineNote;
import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.render.LintFace.Edit;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.own.Check;
import java.util.ArrayList;
import java.util.List;

/** What is said at the lines of a change. */
final class LintNotes {

  private LintNotes() {}

  /** Edits that can be taken over, then the findings. */
  static List<LineNote> of(List<Edit> edits, Check check) {
    List<LineNote> notes = new ArrayList<>();
    for (Edit edit : edits) {
      notes.add(new LineNote(edit.path(), edit.firstLine(), edit.lastLine(), edit.body(), true));
    }
    for (Finding finding : check.findings()) {
      finding
          .place()
          .ifPresent(place ->
              notes.add(
                  new LineNote(place.path(), place.line(), place.line(), body(finding), false)));
    }
    return notes;
  }

  private static String body(Finding finding) {
    StringBuilder body = new StringBuilder();
    body.append(finding.severity() == Severity.ERROR ? "🔴 **error" : "🟡 **warning");
    body.append(finding.code().isEmpty() ? "**" : " " + Markdown.text(finding.code()) + "**");
    body.append(": ").append(Markdown.text(finding.text()));
    finding
        .remedy()
        .ifPresent(remedy ->
            body.append("\n\n")
                .append(Markdown.text(remedy.why()))
                .append(".\n\n**Safe way.** ")
                .append(Markdown.text(remedy.safeWay())));
    if (!finding.acceptance().isEmpty()) {
      body.append("\n\nTo accept it: ")
          .append(Markdown.code(finding.acceptance()))
          .append(" on the line above.");
    }
    return body.toString();
  }
}
