package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks what a rule asks of objects and of what belongs to them. */
record Walker(Judge judge, String description) {

  /**
   * Asks one object.
   *
   * @param more names that messages may use beside {@code self}
   */
  void visit(Walk walk, Node node, Map<String, HclValue> more, Consumer<Violation> sink) {
    if (!walk.matches().stream().allMatch(match -> judge.holds(match, node))) {
      return;
    }
    for (Walk.Assertion assertion : walk.assertions()) {
      if (!judge.holds(assertion.condition(), node)) {
        String text =
            assertion
                .message()
                .map(message -> judge.text(message, node, more))
                .orElse(description + ": " + node.path());
        sink.accept(new Violation(node.path(), text));
      }
    }
    for (Walk inner : walk.inner()) {
      List<Node> parts = node.children(inner.kind());
      parts.forEach(part -> visit(inner, part, more, sink));
    }
  }
}
