package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans as HCL (spec testing.md §4). */
public final class PlanFileText {

  private static final Set<String> ATTRIBUTES = Set.of("from", "to", "migration");
  private static final int FINGERPRINT = 44;

  private PlanFileText() {}

  /** The document of a plan. */
  public static String write(PlanFile plan) {
    String marker = marker(plan.migration());
    String body =
        plan.migration()
            .stripTrailing()
            .lines()
            .map(line -> line.isBlank() ? "" : "  " + escaped(line))
            .collect(Collectors.joining("\n"));
    return "plan "
        + GoQuote.quote(plan.name())
        + " {\n  from      = "
        + GoQuote.quote(plan.from())
        + "\n  to        = "
        + GoQuote.quote(plan.to())
        + "\n  migration = <<-"
        + marker
        + "\n"
        + body
        + "\n  "
        + marker
        + "\n}\n";
  }

  /** A word that no line of the text is. */
  private static String marker(String text) {
    String marker = "SQL";
    while (text.lines().map(String::strip).anyMatch(marker::equals)) {
      marker += "_";
    }
    return marker;
  }

  private static String escaped(String line) {
    return line.replace("${", "$${").replace("%{", "%%{");
  }

  /**
   * Reads a document.
   *
   * @param name of the file, for messages
   * @throws EngineException if it is not exactly one plan with exactly its attributes
   */
  public static PlanFile read(String name, String text) {
    HclFile file = HclFile.parse(name, text).valid();
    List<Block> blocks = file.body().blocks();
    if (blocks.size() != 1
        || !file.body().attributes().isEmpty()
        || !blocks.getFirst().type().equals("plan")
        || blocks.getFirst().labels().size() != 1) {
      throw EngineException.user(
          name + ": a plan file has one block, plan \"name\" { ... }, and nothing else");
    }
    Block block = blocks.getFirst();
    for (Block inner : block.body().blocks()) {
      throw refused(inner.typeRange(), "a plan has no block " + GoQuote.quote(inner.type()));
    }
    for (Attribute attribute : block.body().attributes()) {
      if (!ATTRIBUTES.contains(attribute.name())) {
        throw refused(
            attribute.nameRange(), "a plan has no attribute " + GoQuote.quote(attribute.name()));
      }
    }
    return new PlanFile(
        block.labelNames().getFirst(),
        fingerprint(block, "from"),
        fingerprint(block, "to"),
        text(block, "migration"));
  }

  private static EngineException refused(Range at, String what) {
    return EngineException.user(at.file() + ":" + at.start().line() + ": " + what);
  }

  private static String fingerprint(Block block, String name) {
    String text = text(block, name);
    if (text.length() != FINGERPRINT) {
      throw refused(
          block.typeRange(),
          GoQuote.quote(name)
              + " must be a fingerprint of 44 characters, not "
              + GoQuote.quote(text));
    }
    return text;
  }

  private static String text(Block block, String name) {
    Attribute attribute =
        block
            .body()
            .findAttribute(name)
            .orElseThrow(() ->
                refused(block.typeRange(), "the plan needs the attribute " + GoQuote.quote(name)));
    HclValue value = Evaluator.value(attribute.value(), MapScope.of(Map.of(), Map.of()));
    if (value instanceof HclValue.StringValue(String text)) {
      return text;
    }
    throw refused(attribute.nameRange(), GoQuote.quote(name) + " must be a string");
  }
}
