package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.proposal.PlanFile;

/** A plan and where it is kept; plan files count as approved (spec testing.md §5). */
public record StoredPlan(PlanFile plan, PlanDocument.Place place) {

  /** Whether somebody approved it. */
  public boolean approved() {
    return place.status().equals(PlanStatus.APPROVED);
  }
}
