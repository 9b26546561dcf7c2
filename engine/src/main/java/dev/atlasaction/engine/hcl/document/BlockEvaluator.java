package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.References;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates the attributes of blocks. */
final class BlockEvaluator {

  private final DocumentRules rules;
  private final LazyValues lazy;
  private final Scope base;
  private final BlockObjects objects;

  BlockEvaluator(DocumentRules rules, LazyValues lazy, Scope base, BlockObjects objects) {
    this.rules = rules;
    this.lazy = lazy;
    this.base = base;
    this.objects = objects;
  }

  /** What a top-level expression may refer to, with the data sources read so far. */
  Scope scope() {
    return MapScope.in(lazy.scope(base), objects.all());
  }

  /** The value of an expression that stands for itself. */
  HclValue value(Expression expression, Scope scope) {
    return Evaluator.value(expression, prepare(expression, scope));
  }

  EvaluatedBlock evaluate(Block block, Scope scope) {
    IdentityHashMap<Block, List<String>> labels = Addresses.labels(List.of(block));
    String address = Addresses.of(block.type(), labels.getOrDefault(block, List.of()));
    return evaluate(block, scope, List.of(block.type()), address);
  }

  private EvaluatedBlock evaluate(Block block, Scope scope, List<String> path, String address) {
    if (!rules.isLater(path)) {
      return evaluateNow(block, scope, path, address);
    }
    return new EvaluatedBlock(
        block,
        List.of(),
        List.of(),
        address,
        Optional.of(variables -> evaluateNow(block, MapScope.in(scope, variables), path, address)));
  }

  private EvaluatedBlock evaluateNow(Block block, Scope scope, List<String> path, String address) {
    List<Block> children = block.body().blocks();
    Scope inner = children.isEmpty() ? scope : MapScope.in(scope, objects.of(children));
    Attempts attempts = new Attempts();
    List<EvaluatedAttribute> attributes = new ArrayList<>();
    for (Attribute attribute : block.body().attributes()) {
      boolean repeats = path.size() == 1 && attribute.name().equals("for_each");
      if (!repeats) {
        attempts.run(() -> evaluate(attribute, path, inner).ifPresent(attributes::add));
      }
    }
    List<EvaluatedBlock> blocks = new ArrayList<>();
    Map<Block, List<String>> labels = children.isEmpty() ? Map.of() : Addresses.labels(children);
    for (Block child : children) {
      List<String> childPath = new ArrayList<>(path);
      childPath.add(child.type());
      String childAddress =
          address + "." + Addresses.of(child.type(), labels.getOrDefault(child, List.of()));
      attempts.run(() -> blocks.add(evaluate(child, inner, childPath, childAddress)));
    }
    attempts.end();
    return new EvaluatedBlock(block, attributes, blocks, address, Optional.empty());
  }

  /** The attribute with its value; empty if that is null. */
  Optional<EvaluatedAttribute> evaluate(Attribute attribute, List<String> path, Scope scope) {
    Scope prepared = prepare(attribute.value(), scope);
    Scope named = rules.scopeOf(path, attribute.name(), prepared);
    HclValue value = Evaluator.value(attribute.value(), named);
    return value.isNull()
        ? Optional.empty()
        : Optional.of(new EvaluatedAttribute(attribute, unmixed(attribute, value)));
  }

  /** Reads the data sources {@code expression} needs and adds them to {@code scope}. */
  private Scope prepare(Expression expression, Scope scope) {
    lazy.prepare(References.in(expression));
    Scope prepared = lazy.dataScope(scope);
    for (Expression.Variable variable : References.requiredBy(expression)) {
      if (prepared.findVariable(variable.name()).isEmpty()) {
        unknownRoot(variable)
            .ifPresent(diagnostic -> {
              throw new HclException(diagnostic);
            });
      }
    }
    return prepared;
  }

  private static Optional<HclDiagnostic> unknownRoot(Expression.Variable variable) {
    return switch (variable.name()) {
      case "local" ->
          Optional.of(
              new HclDiagnostic(
                  "Unknown local", "There is no variable named \"local\".", variable.nameRange()));
      case "data" -> {
        String address =
            LazyValues.address(variable, variable.steps().size()).orElse(variable.name());
        yield Optional.of(
            new HclDiagnostic(
                "Unknown data source", address + " does not exist", variable.nameRange()));
      }
      default -> Optional.empty();
    };
  }

  /** A tuple of equal types as a list; references may be of different shapes. */
  private static HclValue unmixed(Attribute attribute, HclValue value) {
    if (!(value instanceof HclValue.TupleValue(List<HclValue> items))) {
      return value;
    }
    boolean references =
        !items.isEmpty()
            && items.stream()
                .allMatch(item ->
                    item instanceof HclValue.ObjectValue object && object.address().isPresent());
    if (references) {
      return value;
    }
    List<HclType> types = items.stream().map(HclValue::type).distinct().toList();
    if (types.size() > 1) {
      throw EngineException.user(
          attribute.range() + ": mixed list types used in \"" + attribute.name() + "\" attribute");
    }
    return new HclValue.ListValue(types.isEmpty() ? HclType.ANY : types.getFirst(), items);
  }
}
