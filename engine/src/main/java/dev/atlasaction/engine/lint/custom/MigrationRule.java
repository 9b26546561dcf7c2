package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Pass;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.graph.Node;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A {@code rule "migrate"} block: what has to hold of the objects that a file touches. */
final class MigrationRule implements Rule {

  private final RuleInfo info;
  private final String description;
  private final List<Part> parts;
  private final Walker walker;

  MigrationRule(String name, String description, List<Part> parts, Judge judge) {
    this.info = new RuleInfo(name, AnalyzerInfo.CUSTOM);
    this.description = description;
    this.parts = List.copyOf(parts);
    this.walker = new Walker(judge, description);
  }

  /** What is asked of the objects that one kind of change is about. */
  record Part(ChangeKind change, List<Walk> walks) {
    Part {
      walks = List.copyOf(walks);
    }
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public String headline() {
    return description;
  }

  @Override
  public void placed(Pass pass, Placed sink) {
    for (int i = 0; i < pass.file().changes().size(); i++) {
      int at = i;
      for (Change change : pass.file().changes().get(i).changes()) {
        for (ChangedObject object : ChangedObject.of(change)) {
          ask(pass, object, violation -> sink.accept(at, new Finding(violation.text())));
        }
      }
    }
  }

  private void ask(Pass pass, ChangedObject object, Consumer<Violation> sink) {
    Optional<Node> node =
        object.kind() == ChangeKind.DROP
            ? pass.graphs().from().find(object.path())
            : pass.graphs().to().find(object.path());
    if (node.isEmpty()) {
      return;
    }
    Map<String, HclValue> more =
        Map.of(
            "old",
            object
                .before()
                .flatMap(path -> pass.graphs().from().find(path))
                .map(Node::value)
                .orElse(HclValue.ofNull()));
    for (Part part : parts) {
      if (part.change() == object.kind()) {
        part.walks().stream()
            .filter(walk -> walk.kind().equals(node.get().kind()))
            .forEach(walk -> walker.visit(walk, node.get(), more, sink));
      }
    }
  }
}
