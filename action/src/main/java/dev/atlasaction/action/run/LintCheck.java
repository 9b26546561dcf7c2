package dev.atlasaction.action.run;

import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.render.own.OwnLint;
import dev.atlasaction.action.run.CommitVerdict.Words;
import dev.atlasaction.action.scm.CheckResult.Conclusion;

/** A result of {@code migrate/lint} as a check on the commit. */
record LintCheck(Check check, LintContext lint, OwnLint face) {

  Words words(String id) {
    Conclusion conclusion =
        lint.failed()
            ? Conclusion.FAILURE
            : check.open().isEmpty() ? Conclusion.SUCCESS : Conclusion.NEUTRAL;
    return new Words(
        id,
        conclusion,
        check.sentence(),
        face.comment(lint),
        CommitVerdict.remarks(face.allAnnotations(lint)));
  }
}
