package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/** A plan does not start, or does not end, where it says (spec testing.md §4.1). */
public final class StaleException extends EngineException {

  private static final long serialVersionUID = 1L;

  private StaleException(String message) {
    super(Category.USER, message, null);
  }

  /**
   * Compares the fingerprints of a plan with those of the states.
   *
   * @param moved says what is different from the state that the plan starts from; may be empty
   * @throws StaleException with both fingerprints
   */
  public static void require(PlanFile plan, String from, String to, String moved) {
    if (!plan.from().equals(from)) {
      throw new StaleException(
          text(
                  "\"From\" hash does not match the current state hash (passed with --from)",
                  plan.from(),
                  from + " (current hash)")
              + (moved.isEmpty() ? "" : moved + "\n"));
    }
    if (!plan.to().equals(to)) {
      throw new StaleException(
          text(
              "\"To\" hash does not match the desired state hash (passed with --to)",
              plan.to(),
              to + " (desired hash)"));
    }
  }

  private static String text(String what, String planned, String now) {
    return "The plan " + what + ":\n\n  - " + planned + " (plan value)\n  + " + now + "\n\n";
  }
}
