package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.devdb.Normalizer;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.Linter;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.state.State;
import java.util.List;

/** Runs a plan on a dev database that is in the plan's first state, and reviews it there. */
public final class Rehearsal {

  private final Database dev;
  private final Linter linter;

  /** Rehearses on {@code dev}, which must be clean and is left clean. */
  public Rehearsal(Database dev, Linter linter) {
    this.dev = dev;
    this.linter = linter;
  }

  /**
   * What reviews say of the plan.
   *
   * @throws EngineException if a statement reaches beyond the plan's states, if one fails, or if
   *     the plan does not lead to the desired state; the message has what is missing
   */
  public LintResult run(Transition transition, PlanFile plan) {
    PlanGuard.require(plan, transition);
    Linter.Review review =
        linter.review(on -> new Normalizer(on).build(transition.from().realm()), plan.file());
    State reached = new State(review.reached(), State.Source.SQL, dev);
    List<PlannedStatement> missing = transition.lackedBy(reached);
    if (!missing.isEmpty()) {
      throw EngineException.user(
          "plan \""
              + plan.name()
              + "\" does not lead to the desired state. What it leaves to be done:\n\n"
              + PlanText.of(missing));
    }
    return review.result();
  }
}
