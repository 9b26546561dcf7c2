package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A block {@code deployment}: the groups in which the targets of an environment are worked on (spec
 * config.md §5.1). Its expressions are evaluated once for each target, with the values that its
 * {@code rollout} block gives as {@code var}.
 */
final class Deployment {

  private final Block block;
  private final Scope scope;

  /** Reads a block; {@code scope} has the functions of the file. */
  Deployment(Block block, Scope scope) {
    this.block = block;
    Map<String, HclValue> groups = new TreeMap<>();
    for (Block group : block.body().blocks("group")) {
      groups.put(name(group), HclValue.of(name(group)));
    }
    this.scope = MapScope.in(scope, Map.of("group", HclValue.object(groups)));
  }

  static String name(Block block) {
    if (block.labelNames().size() != 1) {
      throw at(block.typeRange(), "block \"" + block.type() + "\" needs exactly one label");
    }
    return block.labelNames().getFirst();
  }

  private static EngineException at(Range range, String message) {
    return EngineException.user(range + ": " + message);
  }

  /**
   * A target of the environment.
   *
   * @param vars the values its {@code rollout} block gives
   */
  record Target(EnvConfig env, Map<String, HclValue> vars) {
    /** What progress lines call it, such as {@code name=acme}. */
    String label() {
      List<String> parts = new ArrayList<>();
      vars.forEach((name, value) -> parts.add(name + "=" + text(value)));
      return String.join(" ", parts);
    }
  }

  private static String text(HclValue value) {
    return switch (value) {
      case HclValue.StringValue(String text) -> text;
      case HclValue.NumberValue number -> number.value().toPlainString();
      case HclValue.BoolValue(boolean truth) -> String.valueOf(truth);
      default -> value.type().friendlyName();
    };
  }

  /**
   * The targets in their groups, in the order of the groups' dependencies.
   *
   * @throws EngineException if a target is in no group, or the groups wait for each other
   */
  List<RolloutGroup> groups(List<Target> targets) {
    List<Target> left = new ArrayList<>(targets);
    List<RolloutGroup> groups = new ArrayList<>();
    for (Block group : block.body().blocks("group")) {
      List<Target> mine = left.stream().filter(target -> matches(group, target)).toList();
      left.removeAll(mine);
      groups.add(group(group, sorted(group, mine)));
    }
    if (!left.isEmpty()) {
      throw at(
          block.typeRange(),
          "deployment "
              + GoQuote.quote(name(block))
              + " has no group for target "
              + left.getFirst().label()
              + ": add a group without \"match\" for the rest");
    }
    return ordered(groups);
  }

  private boolean matches(Block group, Target target) {
    Optional<Attribute> match = group.body().findAttribute("match");
    if (match.isEmpty()) {
      return true;
    }
    HclValue value = value(match.get().value(), target);
    if (value instanceof HclValue.BoolValue(boolean truth)) {
      return truth;
    }
    throw at(match.get().range(), "match must be a bool, got: " + value.type().friendlyName());
  }

  private HclValue value(Expression expression, Target target) {
    return Evaluator.value(
        expression, MapScope.in(scope, Map.of("var", HclValue.object(target.vars()))));
  }

  private List<Target> sorted(Block group, List<Target> targets) {
    Optional<Attribute> key = group.body().findAttribute("order_by");
    if (key.isEmpty()) {
      return targets;
    }
    return targets.stream()
        .sorted(
            (one, other) -> compare(value(key.get().value(), one), value(key.get().value(), other)))
        .toList();
  }

  private static int compare(HclValue one, HclValue other) {
    return one instanceof HclValue.NumberValue number
            && other instanceof HclValue.NumberValue otherNumber
        ? number.value().compareTo(otherNumber.value())
        : text(one).compareTo(text(other));
  }

  private RolloutGroup group(Block group, List<Target> targets) {
    int parallel = constant(group, "parallel").map(value -> positive(group, value)).orElse(1);
    List<String> dependsOn =
        constant(group, "depends_on").flatMap(HclValue::elements).orElse(List.of()).stream()
            .map(Deployment::text)
            .toList();
    boolean continues = constant(group, "on_error").map(v -> continues(group, v)).orElse(false);
    List<RolloutGroup.Member> members =
        targets.stream()
            .map(target -> new RolloutGroup.Member(target.label(), target.env()))
            .toList();
    return new RolloutGroup(name(group), parallel, dependsOn, continues, members);
  }

  private Optional<HclValue> constant(Block group, String name) {
    return group
        .body()
        .findAttribute(name)
        .map(attribute ->
            Evaluator.value(attribute.value(), EnumWords.scopeOf("group", name, scope)));
  }

  private static int positive(Block group, HclValue value) {
    if (value instanceof HclValue.NumberValue number
        && number.value().signum() > 0
        && number.value().scale() <= 0) {
      return number.value().intValue();
    }
    throw at(group.typeRange(), "parallel must be a whole number above zero");
  }

  private static boolean continues(Block group, HclValue value) {
    return switch (text(value)) {
      case "CONTINUE" -> true;
      case "FAIL" -> false;
      default -> throw at(group.typeRange(), "on_error must be FAIL or CONTINUE");
    };
  }

  /** Groups come after those they depend on, and else as they are written. */
  private List<RolloutGroup> ordered(List<RolloutGroup> groups) {
    List<RolloutGroup> result = new ArrayList<>();
    List<RolloutGroup> waiting = new ArrayList<>(groups);
    while (!waiting.isEmpty()) {
      List<String> done = result.stream().map(RolloutGroup::name).toList();
      RolloutGroup next =
          waiting.stream()
              .filter(group -> done.containsAll(group.dependsOn()))
              .findFirst()
              .orElseThrow(() ->
                  at(
                      block.typeRange(),
                      "groups of deployment "
                          + GoQuote.quote(name(block))
                          + " wait for each other: see to \"depends_on\" of "
                          + GoQuote.quote(waiting.getFirst().name())));
      waiting.remove(next);
      result.add(next);
    }
    return result;
  }
}
