package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/**
 * Which changes of a plan need which other ones, for those that write them to files of their own.
 */
public final class PlanDependencies {

  private PlanDependencies() {}

  /**
   * For each change the indexes of those it needs, in ascending order.
   *
   * @param changes in the order of the plan
   */
  public static List<List<Integer>> of(List<Change> changes) {
    return DependencySort.edges(changes);
  }
}
