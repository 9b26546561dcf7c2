package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.graph.Kinds;
import dev.atlasaction.engine.lint.graph.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether conditions hold of objects. An object may be absent, as a primary key may. */
final class Judge {

  private final Scope scope;
  private final Map<String, HclValue> globals;

  /**
   * A judge.
   *
   * @param scope what expressions may use, with the variables of the file under {@code var}
   */
  Judge(Scope scope) {
    this.scope = scope;
    this.globals =
        scope
            .findVariable("var")
            .flatMap(HclValue::namedElements)
            .<Map<String, HclValue>>map(Map::copyOf)
            .orElse(Map.of());
  }

  /** Whether it holds of {@code node}, where the file's variables are in reach. */
  boolean holds(Condition condition, Node node) {
    return holds(condition, Optional.of(node), globals);
  }

  /** The text that an expression about {@code node} gives. */
  String text(Expression expression, Node node, Map<String, HclValue> more) {
    Map<String, HclValue> names = new HashMap<>(more);
    names.put("self", node.value());
    HclValue value = Evaluator.value(expression, MapScope.in(scope, names));
    return Conversions.text(value).orElse("");
  }

  private boolean holds(Condition condition, Optional<Node> node, Map<String, HclValue> vars) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> all) ->
          all.stream().allMatch(each -> holds(each, node, vars));
      case Condition.AnyOf(List<Condition> any) ->
          any.stream().anyMatch(each -> holds(each, node, vars));
      case Condition.Not(Condition inner) -> !holds(inner, node, vars);
      case Condition.Compare compare ->
          compares(compare.comparison(), attribute(compare, node), node, vars);
      case Condition.Test(Expression expression) -> isTrue(expression, node, vars);
      case Condition.Call call -> holds(call, node, vars);
      case Condition.Follow(String link, Condition inner) ->
          holds(inner, node.flatMap(each -> each.findLink(link)), vars);
      case Condition.Quantified(boolean all, String child, Condition inner) -> {
        List<Node> parts = parts(node, child);
        yield all
            ? parts.stream().allMatch(part -> holds(inner, Optional.of(part), vars))
            : parts.stream().anyMatch(part -> holds(inner, Optional.of(part), vars));
      }
      case Condition.Counted(String child, Condition inner, List<Condition.Comparison> wanted) -> {
        long count =
            parts(node, child).stream()
                .filter(part -> holds(inner, Optional.of(part), vars))
                .count();
        yield wanted.stream().allMatch(each -> compares(each, HclValue.of(count), node, vars));
      }
    };
  }

  private static List<Node> parts(Optional<Node> node, String child) {
    return node.map(each -> each.children(child)).orElse(List.of());
  }

  private HclValue attribute(Condition.Compare compare, Optional<Node> node) {
    if (node.isEmpty()) {
      return HclValue.ofNull();
    }
    Node object = node.get();
    if (compare.attribute().equals("self")) {
      return object.value();
    }
    return object.findAttribute(compare.attribute()).orElseGet(() -> link(object, compare));
  }

  /** An object stands for its name. */
  private static HclValue link(Node object, Condition.Compare compare) {
    if (object.findLink(compare.attribute()).isPresent()) {
      return object
          .findLink(compare.attribute())
          .flatMap(other -> other.findAttribute("name"))
          .orElse(HclValue.ofNull());
    }
    if (Kinds.get(object.kind()).links().containsKey(compare.attribute())) {
      return HclValue.ofNull();
    }
    throw new HclException(
        new HclDiagnostic(
            "Unknown attribute",
            "There is no \""
                + compare.attribute()
                + "\" in a "
                + object.kind()
                + ", which has "
                + String.join(", ", Kinds.get(object.kind()).attributes())
                + ".",
            compare.range()));
  }

  private boolean compares(
      Condition.Comparison comparison,
      HclValue value,
      Optional<Node> node,
      Map<String, HclValue> vars) {
    HclValue operand = Evaluator.value(comparison.operand(), scope(node, vars));
    try {
      return comparison.operator().holds(value, operand);
    } catch (IllegalArgumentException useless) {
      throw new HclException(
          new HclDiagnostic(
              "Wrong operand",
              comparison.operator().word() + ": " + useless.getMessage() + ".",
              comparison.operand().range()));
    }
  }

  private boolean isTrue(Expression expression, Optional<Node> node, Map<String, HclValue> vars) {
    HclValue value = Evaluator.value(expression, scope(node, vars));
    if (value instanceof HclValue.BoolValue(boolean truth)) {
      return truth;
    }
    throw wrong("A condition is true or false.", expression.range());
  }

  private boolean holds(Condition.Call call, Optional<Node> node, Map<String, HclValue> caller) {
    Map<String, HclValue> vars = new HashMap<>(globals);
    call.predicate()
        .variables()
        .forEach((name, fallback) -> {
          Expression given = call.arguments().get(name);
          if (given == null && fallback.isEmpty()) {
            throw wrong("vars has no \"" + name + "\", which the predicate needs.", call.range());
          }
          vars.put(
              name,
              Evaluator.value(given != null ? given : fallback.orElseThrow(), scope(node, caller)));
        });
    return holds(call.predicate().condition(), node, vars);
  }

  private Scope scope(Optional<Node> node, Map<String, HclValue> vars) {
    return MapScope.in(
        scope,
        Map.of(
            "var", HclValue.object(vars), "self", node.map(Node::value).orElse(HclValue.ofNull())));
  }

  private static HclException wrong(String detail, Range range) {
    return new HclException(new HclDiagnostic("Wrong rule", detail, range));
  }
}
