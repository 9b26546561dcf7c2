package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Pass;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.graph.NodePath;
import dev.atlasaction.engine.lint.graph.SchemaGraph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to hold of the schema. A review reports what the files bring in, at the statement that
 * did, and not what was there before.
 */
final class StateRule implements Rule {

  private final RuleInfo info;
  private final String headline;
  private final Function<SchemaGraph, List<Violation>> check;

  StateRule(RuleInfo info, String headline, Function<SchemaGraph, List<Violation>> check) {
    this.info = info;
    this.headline = headline;
    this.check = check;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public String headline() {
    return headline;
  }

  @Override
  public void placed(Pass pass, Placed sink) {
    List<Violation> after = check.apply(pass.graphs().to());
    if (after.isEmpty()) {
      return;
    }
    Map<NodePath, List<Violation>> before =
        check.apply(pass.graphs().from()).stream().collect(Collectors.groupingBy(Violation::path));
    Touches touches = new Touches(pass.file().changes());
    for (Violation violation : after) {
      if (violation.isNew(before.getOrDefault(violation.path(), List.of()))) {
        sink.accept(touches.lastOf(violation.path()), new Finding(violation.text()));
      }
    }
  }
}
