package dev.atlasaction.action.atlas.result;

/** The result of {@code schema plan approve}. */
public record PlanApproval(String url, String link, String status) {

  /** Nothing was approved. */
  public static final PlanApproval NONE = new PlanApproval("", "", "");
}
