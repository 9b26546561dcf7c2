package dev.atlasaction.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which nodes of a graph are on a cycle together. */
final class Components {

  private static final int UNSEEN = -1;

  private final List<List<Integer>> edges;
  private final int[] index;
  private final int[] low;
  private final int[] component;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int next;

  private Components(List<List<Integer>> edges) {
    this.edges = edges;
    this.index = filled(edges.size());
    this.low = filled(edges.size());
    this.component = filled(edges.size());
  }

  private static int[] filled(int size) {
    int[] result = new int[size];
    Arrays.fill(result, UNSEEN);
    return result;
  }

  /** For each node a number that it shares with all nodes it is on a cycle with. */
  static int[] of(List<List<Integer>> edges) {
    Components components = new Components(edges);
    for (int i = 0; i < edges.size(); i++) {
      if (components.index[i] == UNSEEN) {
        components.visit(i);
      }
    }
    return components.component;
  }

  private record Frame(int node, List<Integer> rest) {}

  /** Without recursion, as chains of dependencies may be long. */
  private void visit(int start) {
    Deque<Frame> stack = new ArrayDeque<>();
    stack.push(enter(start));
    while (!stack.isEmpty()) {
      Frame frame = stack.peek();
      if (frame.rest().isEmpty()) {
        stack.pop();
        leave(frame.node());
        if (!stack.isEmpty()) {
          int parent = stack.peek().node();
          low[parent] = Math.min(low[parent], low[frame.node()]);
        }
        continue;
      }
      int target = frame.rest().removeLast();
      if (index[target] == UNSEEN) {
        stack.push(enter(target));
      } else if (component[target] == UNSEEN) {
        low[frame.node()] = Math.min(low[frame.node()], index[target]);
      }
    }
  }

  private Frame enter(int node) {
    index[node] = next;
    low[node] = next;
    next++;
    open.push(node);
    return new Frame(node, new ArrayList<>(edges.get(node)));
  }

  private void leave(int node) {
    if (low[node] == index[node]) {
      int member;
      do {
        member = open.pop();
        component[member] = node;
      } while (member != node);
    }
  }
}
