package dev.atlasaction.engine.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.engine.lint.LintResult;

/**
 * The original's JSON with one more key, {@code Findings}: the same findings as all other outputs
 * show them.
 */
final class JsonOutput implements ReviewOutput {

  @Override
  public String render(LintResult result) {
    ObjectNode tree = JsonTree.of(result.report(), ObjectNode.class);
    tree.set("Findings", JsonTree.of(result.findings(), ArrayNode.class));
    return JsonTree.text(tree);
  }
}
