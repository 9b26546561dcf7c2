package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Moves changes behind those they depend on and drops behind everything else, and leaves the order
 * alone otherwise (spec planner.md §3.3).
 */
final class DependencySort {

  private final List<Change> changes;
  private final List<List<Integer>> edges;
  private final BitSet visited;
  private final List<Change> result = new ArrayList<>();

  private DependencySort(List<Change> changes, List<List<Integer>> edges) {
    this.changes = changes;
    this.edges = edges;
    this.visited = new BitSet(changes.size());
  }

  static List<Change> sort(List<Change> unordered) {
    List<Change> changes = new ArrayList<>(unordered.size());
    List<Change> drops = new ArrayList<>();
    for (Change change : unordered) {
      (isDrop(change) ? drops : changes).add(change);
    }
    changes.addAll(drops);
    DependencySort sort = new DependencySort(changes, edges(changes));
    for (int i = 0; i < changes.size(); i++) {
      sort.emit(i);
    }
    return sort.result;
  }

  private static boolean isDrop(Change change) {
    return change instanceof Change.DropTable
        || change instanceof Change.DropObject
        || change instanceof Change.DropView;
  }

  static List<List<Integer>> edges(List<Change> changes) {
    int size = changes.size();
    List<ExactDependencies.Step> steps = changes.stream().map(ExactDependencies.Step::of).toList();
    List<List<Integer>> edges = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      List<Integer> own = new ArrayList<>(2);
      for (int j = 0; j < size; j++) {
        boolean opposite = j < i && edges.get(j).contains(i);
        if (i != j && !opposite && dependsOn(steps.get(i), steps.get(j))) {
          own.add(j);
        }
      }
      edges.add(own);
    }
    return withGuesses(steps, edges);
  }

  private static boolean dependsOn(ExactDependencies.Step step, ExactDependencies.Step other) {
    if (ExactDependencies.know(step, other)) {
      return ExactDependencies.dependsOn(step, other);
    }
    boolean tables = step.isTable() && other.isTable();
    return Dependencies.dependsOn(step.change(), other.change())
        || !tables && ExactDependencies.dependsOn(step, other);
  }

  /** Adds dependencies that texts speak of, but for those that would close a circle. */
  private static List<List<Integer>> withGuesses(
      List<ExactDependencies.Step> steps, List<List<Integer>> edges) {
    NamesInText names = new NamesInText();
    List<List<Integer>> all = new ArrayList<>();
    boolean guessed = false;
    for (int i = 0; i < steps.size(); i++) {
      List<Integer> own = new ArrayList<>(edges.get(i));
      for (int j = 0; j < steps.size(); j++) {
        if (i != j && !own.contains(j) && names.dependsOn(steps.get(i), steps.get(j))) {
          own.add(j);
          guessed = true;
        }
      }
      all.add(own);
    }
    if (!guessed) {
      return edges;
    }
    int[] circles = Components.of(all);
    for (int i = 0; i < all.size(); i++) {
      int self = i;
      List<Integer> sure = edges.get(i);
      all.get(i).removeIf(j -> circles[j] == circles[self] && !sure.contains(j));
    }
    return all;
  }

  private void emit(int index) {
    if (visited.get(index)) {
      return;
    }
    visited.set(index);
    edges.get(index).forEach(this::emit);
    result.add(changes.get(index));
  }
}
