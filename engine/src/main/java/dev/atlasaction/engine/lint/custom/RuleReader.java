package dev.atlasaction.engine.lint.custom;

import static dev.atlasaction.engine.lint.custom.ConditionReader.checkKind;
import static dev.atlasaction.engine.lint.custom.ConditionReader.wrong;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.document.DocumentRules;
import dev.atlasaction.engine.hcl.document.Documents;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.graph.Kinds;
import dev.atlasaction.engine.lint.graph.SchemaGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code .rule.hcl} files: rules, predicates and variables. */
public final class RuleReader {

  private static final Set<String> DECLARATIONS = Set.of("variable", "locals");

  private final ConditionReader conditions;
  private final Judge judge;

  private RuleReader(ConditionReader conditions, Judge judge) {
    this.conditions = conditions;
    this.judge = judge;
  }

  /**
   * The rules of files that belong together: one may call the predicates of another.
   *
   * @param functions what expressions may use
   * @param inputs the values of their variables
   * @throws dev.atlasaction.engine.hcl.HclException if a file is malformed, with the place
   */
  public static List<Rule> read(
      List<HclFile> files, Scope functions, Map<String, HclValue> inputs) {
    Scope scope = Documents.scope(files, declarations(functions, inputs));
    List<Block> blocks = files.stream().flatMap(file -> file.body().blocks().stream()).toList();
    ConditionReader conditions =
        new ConditionReader(
            blocks.stream().filter(block -> block.type().equals("predicate")).toList());
    conditions.checkAll();
    RuleReader reader = new RuleReader(conditions, new Judge(scope));
    List<Rule> rules = new ArrayList<>();
    for (Block block : blocks) {
      switch (block.type()) {
        case "rule" -> rules.add(reader.rule(block));
        case "predicate", "variable", "locals" -> {}
        default ->
            throw wrong(
                "A rule file has rule, predicate, variable and locals blocks, not \""
                    + block.type()
                    + "\".",
                block.typeRange());
      }
    }
    return rules;
  }

  private static DocumentRules declarations(Scope functions, Map<String, HclValue> inputs) {
    return new DocumentRules() {
      @Override
      public Scope scope() {
        return functions;
      }

      @Override
      public Map<String, HclValue> inputs() {
        return inputs;
      }

      @Override
      public boolean includes(Block block) {
        return DECLARATIONS.contains(block.type());
      }
    };
  }

  private Rule rule(Block block) {
    List<String> labels = block.labelNames();
    if (labels.size() != 2) {
      throw wrong("A rule has two labels: schema or migrate, and a name.", block.headerRange());
    }
    String description = description(block);
    for (Attribute attribute : block.body().attributes()) {
      if (!attribute.name().equals("description")) {
        throw wrong(
            "A rule has no \"" + attribute.name() + "\", only a description.",
            attribute.nameRange());
      }
    }
    return switch (labels.getFirst()) {
      case "schema" ->
          new StateRule(
              new RuleInfo(labels.getLast(), AnalyzerInfo.CUSTOM),
              description,
              check(description, walks(block.body().blocks())));
      case "migrate" -> new MigrationRule(labels.getLast(), description, changes(block), judge);
      default ->
          throw wrong(
              "A rule is about a schema or about what a migration does: schema or migrate, not \""
                  + labels.getFirst()
                  + "\".",
              block.labels().getFirst().range());
    };
  }

  private Function<SchemaGraph, List<Violation>> check(String description, List<Walk> walks) {
    Walker walker = new Walker(judge, description);
    return graph -> {
      List<Violation> found = new ArrayList<>();
      for (Walk walk : walks) {
        graph.all(walk.kind()).forEach(node -> walker.visit(walk, node, Map.of(), found::add));
      }
      return found;
    };
  }

  private static String description(Block block) {
    return block
        .body()
        .findAttribute("description")
        .map(Attribute::value)
        .flatMap(
            value -> value instanceof Expression.Template text ? text.literal() : Optional.empty())
        .orElseThrow(
            () -> wrong("A rule has a description, which reports show.", block.headerRange()));
  }

  private List<MigrationRule.Part> changes(Block rule) {
    List<MigrationRule.Part> parts = new ArrayList<>();
    for (Block block : rule.body().blocks()) {
      ChangeKind kind =
          ChangeKind.find(block.type())
              .orElseThrow(() ->
                  wrong(
                      "A rule about migrations has add, drop, modify and rename blocks.",
                      block.typeRange()));
      parts.add(new MigrationRule.Part(kind, walks(block.body().blocks())));
    }
    return parts;
  }

  /** Outermost blocks may name any kind of object. */
  private List<Walk> walks(List<Block> blocks) {
    List<Walk> walks = new ArrayList<>();
    for (Block block : blocks) {
      checkKind(block.type(), block.typeRange());
      walks.add(walk(block.type(), block.type(), block));
    }
    return walks;
  }

  /**
   * One block.
   *
   * @param word the kind as the object around it calls it
   * @param kind what it is
   */
  private Walk walk(String word, String kind, Block block) {
    List<Condition> matches = new ArrayList<>();
    List<Walk.Assertion> assertions = new ArrayList<>();
    List<Walk> inner = new ArrayList<>();
    for (Attribute attribute : block.body().attributes()) {
      throw wrong(
          "There is no attribute here: conditions stand in match and assert blocks.",
          attribute.nameRange());
    }
    for (Block part : block.body().blocks()) {
      switch (part.type()) {
        case "match" -> matches.add(conditions.conditions(kind, part.body(), Set.of()));
        case "assert" ->
            assertions.add(
                new Walk.Assertion(
                    conditions.conditions(kind, part.body(), Set.of("message")),
                    part.body().findAttribute("message").map(Attribute::value)));
        default -> inner.add(inner(kind, part));
      }
    }
    return new Walk(word, matches, assertions, inner);
  }

  private Walk inner(String kind, Block part) {
    Map<String, String> children = Kinds.get(kind).children();
    String child = children.get(part.type());
    if (child == null) {
      throw wrong(
          "A "
              + kind
              + " has match, assert and parts"
              + (children.isEmpty() ? "" : " (" + String.join(", ", children.keySet()) + ")")
              + ", not \""
              + part.type()
              + "\".",
          part.typeRange());
    }
    return walk(part.type(), child, part);
  }
}
