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

  private static List<List<Integer>> edges(List<Change> changes) {
    int size = changes.size();
    List<List<Integer>> edges = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      List<Integer> own = new ArrayList<>(2);
      for (int j = 0; j < size; j++) {
        boolean opposite = j < i && edges.get(j).contains(i);
        if (i != j && !opposite && Dependencies.dependsOn(changes.get(i), changes.get(j))) {
          own.add(j);
        }
      }
      edges.add(own);
    }
    return edges;
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
