package dev.atlasaction.action.render;

import dev.atlasaction.action.platform.Annotation;
import java.util.List;

/** How a lint result looks: at the lines, on the summary page, in the comment. */
public interface LintFace {

  /** Findings at their places. */
  List<Annotation> annotations(LintContext lint);

  /** The document for the summary page. */
  String summary(LintContext lint);

  /** The comment on the pull request, without its marker. */
  String comment(LintContext lint);

  /** Proposed edits, in the order of the report. */
  List<Edit> edits(LintContext lint);

  /**
   * A proposed edit.
   *
   * @param id by which an earlier version of it is found again
   * @param path from the repository's root
   * @param firstLine 1-based
   * @param lastLine not before the first
   * @param body the comment, without its marker
   */
  record Edit(String id, String path, int firstLine, int lastLine, String body) {}
}
