package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.proposal.Transition;

/**
 * A stored plan that begins and ends where it says, as its review on the dev database found it.
 *
 * @param result what reviews say of it
 */
record PlanReview(StoredPlan stored, Transition transition, LintResult result) {

  /** What templates see of it. */
  PlanDocument document(PlanSession session, PlanDocument.File view) {
    return new PlanDocument(
        SchemaPlanCommand.env(transition), session.repo(), result.report(), view, "");
  }
}
