package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scope made of maps, optionally inside another scope. */
public final class MapScope implements Scope {

  private final Map<String, HclValue> variables;
  private final Map<String, ? extends Callable> functions;
  private final Optional<Scope> parent;

  private MapScope(
      Map<String, HclValue> variables,
      Map<String, ? extends Callable> functions,
      Optional<Scope> parent) {
    this.variables = Map.copyOf(variables);
    this.functions = functions;
    this.parent = parent;
  }

  /** A scope without a parent. */
  public static MapScope of(
      Map<String, HclValue> variables, Map<String, ? extends Callable> functions) {
    return new MapScope(variables, functions, Optional.empty());
  }

  /** A scope that adds {@code variables} to {@code parent}; they hide its variables. */
  public static MapScope in(Scope parent, Map<String, HclValue> variables) {
    return new MapScope(variables, Map.of(), Optional.of(parent));
  }

  /** A scope that adds variables and functions to {@code parent}. */
  public static MapScope in(
      Scope parent, Map<String, HclValue> variables, Map<String, ? extends Callable> functions) {
    return new MapScope(variables, functions, Optional.of(parent));
  }

  @Override
  public Optional<HclValue> findVariable(String name) {
    HclValue own = variables.get(name);
    return own != null ? Optional.of(own) : parent.flatMap(scope -> scope.findVariable(name));
  }

  @Override
  public Optional<Callable> findFunction(String name) {
    Callable own = functions.get(name);
    return own != null ? Optional.of(own) : parent.flatMap(scope -> scope.findFunction(name));
  }

  @Override
  public List<String> variableNames() {
    List<String> names = new ArrayList<>(variables.keySet().stream().sorted().toList());
    parent.ifPresent(scope -> names.addAll(scope.variableNames()));
    return names;
  }

  @Override
  public List<String> functionNames() {
    return functions.keySet().stream().map(String::valueOf).sorted().toList();
  }

  @Override
  public HclDiagnostic unknownVariable(String name, Range range, List<String> candidates) {
    return parent.isPresent()
        ? parent.get().unknownVariable(name, range, candidates)
        : Scope.super.unknownVariable(name, range, candidates);
  }

  @Override
  public HclDiagnostic unknownFunction(String name, Range range) {
    return parent.isPresent() && functions.isEmpty()
        ? parent.get().unknownFunction(name, range)
        : Scope.super.unknownFunction(name, range);
  }
}
