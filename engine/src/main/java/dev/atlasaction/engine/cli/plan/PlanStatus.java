package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.view.PlanDocument;

/** What a plan's status looks like in text (spec cli.md §4.5). */
final class PlanStatus {

  static final String PENDING = "PENDING";
  static final String APPROVED = "APPROVED";

  private PlanStatus() {}

  static String text(PlanDocument.Place place) {
    String link = place.link().isEmpty() ? "" : "  -- Link: " + place.link() + "\n";
    return "Plan Status: " + place.status() + "\n  -- Atlas URL: " + place.url() + "\n" + link;
  }
}
