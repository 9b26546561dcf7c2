package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.TraversalStep;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.References;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Computes locals, and data sources when something needs them, each once (config.md §2). */
final class LazyValues {

  private final Scope base;
  private final DocumentRules rules;
  private final Map<String, Attribute> locals = new LinkedHashMap<>();
  private final Map<String, Block> sources = new LinkedHashMap<>();
  private final Map<String, HclValue> localValues = new TreeMap<>();
  private final Map<String, Map<String, HclValue>> dataValues = new TreeMap<>();
  private final Set<String> pending = new LinkedHashSet<>();

  LazyValues(Scope base, DocumentRules rules) {
    this.base = base;
    this.rules = rules;
  }

  /** Makes the values of a {@code locals} block known; of equal names the later counts. */
  void addLocals(Block block) {
    block.body().attributes().forEach(each -> locals.put("local." + each.name(), each));
  }

  /** Makes a {@code data} block known, which is read when it is needed. */
  void addData(Block block) {
    if (block.labels().size() != 2) {
      throw EngineException.user("data block \"data\" must have exactly 2 labels");
    }
    String type = block.labelNames().getFirst();
    if (rules.findDataReader(type).isEmpty()) {
      throw EngineException.user("missing data source handler for \"" + type + "\"");
    }
    sources.put("data." + String.join(".", block.labelNames()), block);
  }

  void computeLocals() {
    locals.keySet().forEach(this::compute);
  }

  /** Computes everything that an expression with these references needs. */
  void prepare(List<Expression.Variable> references) {
    for (Expression.Variable variable : references) {
      if (variable.name().equals("local") || variable.name().equals("data")) {
        prepare(variable);
      }
    }
  }

  private void prepare(Expression.Variable variable) {
    int depth = variable.name().equals("local") ? 1 : 2;
    Optional<String> address = address(variable, depth);
    if (address.isPresent()) {
      compute(address.get());
      return;
    }
    // A shorter reference takes in everything below it.
    String prefix = address(variable, variable.steps().size()).orElse(variable.name()) + ".";
    List.copyOf(locals.keySet()).stream().filter(a -> a.startsWith(prefix)).forEach(this::compute);
    List.copyOf(sources.keySet()).stream().filter(a -> a.startsWith(prefix)).forEach(this::compute);
  }

  /** The root and {@code depth} names after it; empty if there are fewer. */
  static Optional<String> address(Expression.Variable variable, int depth) {
    StringBuilder address = new StringBuilder(variable.name());
    if (variable.steps().size() < depth) {
      return Optional.empty();
    }
    for (TraversalStep step : variable.steps().subList(0, depth)) {
      switch (step) {
        case TraversalStep.Attr attr -> address.append('.').append(attr.name());
        case TraversalStep.Key key -> address.append('.').append(key.key());
        case TraversalStep.Number _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(address.toString());
  }

  private void compute(String address) {
    Attribute local = locals.get(address);
    Block source = sources.get(address);
    boolean done =
        local != null
            ? localValues.containsKey(local.name())
            : source == null || isRead(source.labelNames());
    if (done) {
      return;
    }
    if (!pending.add(address)) {
      throw EngineException.user("cyclic reference to \"" + address + "\"");
    }
    if (local != null) {
      prepare(References.in(local.value()));
      localValues.put(local.name(), Evaluator.value(local.value(), scope(base)));
    } else if (source != null) {
      read(source, address);
    }
    pending.remove(address);
  }

  private boolean isRead(List<String> labels) {
    return dataValues.getOrDefault(labels.getFirst(), Map.of()).containsKey(labels.getLast());
  }

  private void read(Block source, String address) {
    prepareAll(source);
    String type = source.labelNames().getFirst();
    DocumentRules.DataReader reader = rules.findDataReader(type).orElseThrow();
    HclValue value;
    try {
      value = reader.read(source, scope(base));
    } catch (EngineException e) {
      throw e.prefixed(address + ": ");
    }
    dataValues
        .computeIfAbsent(type, _ -> new TreeMap<>())
        .put(source.labelNames().getLast(), value);
  }

  private void prepareAll(Block block) {
    block.body().attributes().forEach(attribute -> prepare(References.in(attribute.value())));
    block.body().blocks().forEach(this::prepareAll);
  }

  /** {@code parent} with the values computed so far. */
  Scope scope(Scope parent) {
    Map<String, HclValue> variables = new TreeMap<>();
    if (!localValues.isEmpty()) {
      variables.put("local", HclValue.object(localValues));
    }
    data().ifPresent(data -> variables.put("data", data));
    return MapScope.in(parent, variables);
  }

  /** {@code parent} with the data sources read so far. */
  Scope dataScope(Scope parent) {
    return data().<Scope>map(data -> MapScope.in(parent, Map.of("data", data))).orElse(parent);
  }

  private Optional<HclValue> data() {
    Map<String, HclValue> types = new TreeMap<>();
    dataValues.forEach((type, values) -> types.put(type, HclValue.object(values)));
    return types.isEmpty() ? Optional.empty() : Optional.of(HclValue.object(types));
  }
}
