package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Body;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.TraversalStep;
import dev.atlasaction.engine.lint.graph.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code predicate} blocks and the conditions in them. */
final class ConditionReader {

  private static final Set<String> QUANTIFIERS = Set.of("any", "all", "exists", "count");

  private final Map<List<String>, Block> blocks = new LinkedHashMap<>();
  private final Map<List<String>, Predicate> read = new LinkedHashMap<>();
  private final Set<List<String>> open = new HashSet<>();

  /** Keeps the blocks until they are called. */
  ConditionReader(List<Block> predicates) {
    for (Block block : predicates) {
      List<String> labels = block.labelNames();
      if (labels.size() != 2) {
        throw wrong("A predicate has two labels: a kind and a name.", block.headerRange());
      }
      checkKind(labels.getFirst(), block.labels().getFirst().range());
      if (blocks.putIfAbsent(labels, block) != null) {
        throw wrong("There are two predicates of that name.", block.headerRange());
      }
    }
  }

  /** Reads also those that nothing calls, so that mistakes in them show. */
  void checkAll() {
    blocks.forEach((labels, block) -> predicate(labels, block.headerRange()));
  }

  /** All conditions of a body: what it calls, its expression, its blocks. */
  Condition conditions(String kind, Body body, Set<String> others) {
    List<Condition> all = new ArrayList<>();
    for (Attribute attribute : body.attributes()) {
      switch (attribute.name()) {
        case "condition" -> all.add(new Condition.Test(attribute.value()));
        case "predicate" -> all.add(call(kind, attribute, body));
        case "vars" -> {
          if (body.findAttribute("predicate").isEmpty()) {
            throw wrong("vars are for a predicate, and there is none.", attribute.nameRange());
          }
        }
        default -> {
          if (!others.contains(attribute.name())) {
            throw wrong(
                "There is no \"" + attribute.name() + "\" here, only condition, predicate, vars.",
                attribute.nameRange());
          }
        }
      }
    }
    for (Block block : body.blocks()) {
      if (!block.type().equals("variable")) {
        all.add(condition(kind, block));
      }
    }
    return all.size() == 1 ? all.getFirst() : new Condition.AllOf(all);
  }

  // --- blocks ---

  private Condition condition(String kind, Block block) {
    switch (block.type()) {
      case "and" -> {
        return conditions(kind, block.body(), Set.of());
      }
      case "not" -> {
        return new Condition.Not(conditions(kind, block.body(), Set.of()));
      }
      case "or" -> {
        List<Condition> any =
            block.body().blocks().stream().map(inner -> condition(kind, inner)).toList();
        block
            .body()
            .findAttribute("condition")
            .ifPresent(lone -> {
              throw wrong("`or` takes blocks, one for each alternative.", lone.nameRange());
            });
        return new Condition.AnyOf(any);
      }
      default -> {
        return QUANTIFIERS.contains(block.type())
            ? quantified(kind, block)
            : attribute(kind, block);
      }
    }
  }

  private Condition quantified(String kind, Block block) {
    List<Block> parts = block.body().blocks();
    if (parts.size() != 1) {
      throw wrong(
          "`" + block.type() + "` takes one block: the kind of the parts it is about.",
          block.typeRange());
    }
    Block part = parts.getFirst();
    Map<String, String> children = Kinds.get(kind).children();
    String childKind = children.get(part.type());
    if (childKind == null) {
      throw wrong(
          "A "
              + kind
              + " has no parts of kind \""
              + part.type()
              + "\""
              + (children.isEmpty()
                  ? "."
                  : ", it has " + String.join(", ", children.keySet()) + "."),
          part.typeRange());
    }
    Condition inner = conditions(childKind, part.body(), Set.of());
    if (block.type().equals("count")) {
      return new Condition.Counted(part.type(), inner, comparisons(block));
    }
    return new Condition.Quantified(block.type().equals("all"), part.type(), inner);
  }

  /** A block that names an attribute or the object this one is bound to. */
  private Condition attribute(String kind, Block block) {
    Kinds.Kind known = Kinds.get(kind);
    String linked = known.links().get(block.type());
    boolean asks =
        block.body().findAttribute("condition").isPresent()
            || block.body().findAttribute("predicate").isPresent()
            || !block.body().blocks().isEmpty();
    if (linked != null && asks) {
      return new Condition.Follow(block.type(), conditions(linked, block.body(), Set.of()));
    }
    if (known.children().containsKey(block.type()) && !known.attributes().contains(block.type())) {
      throw wrong(
          "A " + kind + " may have several of these: put the block into any, all, exists or count.",
          block.typeRange());
    }
    List<Condition> all = new ArrayList<>();
    for (Condition.Comparison comparison : comparisons(block)) {
      all.add(new Condition.Compare(block.type(), comparison, block.typeRange()));
    }
    return new Condition.AllOf(all);
  }

  private static List<Condition.Comparison> comparisons(Block block) {
    List<Condition.Comparison> comparisons = new ArrayList<>();
    for (Attribute attribute : block.body().attributes()) {
      Operator operator =
          Operator.find(attribute.name())
              .orElseThrow(() ->
                  wrong(
                      "There is no operator \""
                          + attribute.name()
                          + "\", only eq, ne, lt, le, gt, ge, eq_fold, contains, contains_fold, in"
                          + " and match.",
                      attribute.nameRange()));
      comparisons.add(new Condition.Comparison(operator, attribute.value()));
    }
    if (comparisons.isEmpty()) {
      throw wrong("What is \"" + block.type() + "\" to be compared with?", block.typeRange());
    }
    return comparisons;
  }

  // --- predicates ---

  private Condition call(String kind, Attribute attribute, Body body) {
    List<String> labels = labels(attribute);
    Predicate predicate = predicate(labels, attribute.value().range());
    if (!predicate.kind().equals(kind)) {
      throw wrong(
          "predicate."
              + String.join(".", labels)
              + " is about a "
              + predicate.kind()
              + ", and here is a "
              + kind
              + ".",
          attribute.value().range());
    }
    Map<String, Expression> arguments = new TreeMap<>();
    body.findAttribute("vars").ifPresent(vars -> arguments.putAll(arguments(vars, predicate)));
    return new Condition.Call(predicate, arguments, attribute.range());
  }

  private static List<String> labels(Attribute attribute) {
    if (attribute.value()
            instanceof Expression.Variable(String root, _, List<TraversalStep> steps, _)
        && root.equals("predicate")
        && steps.size() == 2) {
      return steps.stream()
          .map(step ->
              switch (step) {
                case TraversalStep.Attr attr -> attr.name();
                case TraversalStep.Key key -> key.key();
                case TraversalStep.Number number -> number.key().toPlainString();
              })
          .toList();
    }
    throw wrong("Name a predicate as predicate.KIND.NAME.", attribute.value().range());
  }

  private static Map<String, Expression> arguments(Attribute vars, Predicate predicate) {
    if (!(vars.value() instanceof Expression.ObjectCons object)) {
      throw wrong("vars is an object: { name = value }.", vars.value().range());
    }
    Map<String, Expression> arguments = new TreeMap<>();
    for (Expression.ObjectItem item : object.items()) {
      String name =
          item.bareName()
              .or(() ->
                  item.key() instanceof Expression.Template text
                      ? text.literal()
                      : Optional.empty())
              .orElseThrow(() -> wrong("A name is wanted here.", item.key().range()));
      if (!predicate.variables().containsKey(name)) {
        throw wrong(
            "predicate."
                + predicate.kind()
                + "."
                + predicate.name()
                + " has no variable \""
                + name
                + "\".",
            item.key().range());
      }
      arguments.put(name, item.value());
    }
    return arguments;
  }

  private Predicate predicate(List<String> labels, Range called) {
    Predicate known = read.get(labels);
    if (known != null) {
      return known;
    }
    Block block = blocks.get(labels);
    if (block == null) {
      throw wrong("There is no predicate." + String.join(".", labels) + ".", called);
    }
    if (!open.add(labels)) {
      throw wrong("predicate." + String.join(".", labels) + " calls itself.", called);
    }
    Map<String, Optional<Expression>> variables = new TreeMap<>();
    for (Block variable : block.body().blocks("variable")) {
      if (variable.labels().size() != 1) {
        throw wrong("A variable has one label, its name.", variable.headerRange());
      }
      variables.put(
          variable.labelNames().getFirst(),
          variable.body().findAttribute("default").map(Attribute::value));
    }
    String kind = labels.getFirst();
    Predicate made =
        new Predicate(kind, labels.getLast(), variables, conditions(kind, block.body(), Set.of()));
    open.remove(labels);
    read.put(labels, made);
    return made;
  }

  /** Refuses a kind that no graph has. */
  static void checkKind(String kind, Range range) {
    if (!Kinds.has(kind)) {
      throw wrong(
          "There is no kind \"" + kind + "\", only " + String.join(", ", Kinds.names()) + ".",
          range);
    }
  }

  static HclException wrong(String detail, Range range) {
    return new HclException(new HclDiagnostic("Wrong rule", detail, range));
  }
}
