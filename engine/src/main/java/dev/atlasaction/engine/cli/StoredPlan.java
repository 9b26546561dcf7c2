package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.proposal.PlanFile;

/** A plan and where it is kept; plan files count as approved (spec testing.md §5). */
record StoredPlan(PlanFile plan, PlanDocument.Place place) {

  boolean approved() {
    return place.status().equals(PlanStatus.APPROVED);
  }
}
