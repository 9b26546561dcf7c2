package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.Suggestions;
import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.HclFunction;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that {@code column.type} may use: the types of the product, as words and as functions
 * (spec schema-hcl.md §6.1). Unknown ones are worded as in §9.1.
 */
record TypeScope(List<TypeSpec> specs, Scope parent) implements Scope {

  /** A type with its arguments, as an expression yields it. */
  record Written(TypeSpec spec, List<HclValue> arguments) {

    HclValue toValue() {
      return new HclValue.OpaqueValue("type", this);
    }

    static Optional<Written> of(HclValue value) {
      return value instanceof HclValue.OpaqueValue(String _, Written written)
          ? Optional.of(written)
          : Optional.empty();
    }
  }

  private Optional<TypeSpec> find(String name) {
    return specs.stream().filter(spec -> spec.name().equals(name)).findFirst();
  }

  @Override
  public Optional<HclValue> findVariable(String name) {
    Optional<TypeSpec> spec = find(name).filter(each -> each.requiredArguments() == 0);
    return spec.isPresent()
        ? spec.map(each -> new Written(each, List.of()).toValue())
        : parent.findVariable(name);
  }

  @Override
  public Optional<Callable> findFunction(String name) {
    Optional<TypeSpec> spec = find(name).filter(each -> !each.arguments().isEmpty());
    return spec.isPresent() ? spec.map(TypeScope::function) : parent.findFunction(name);
  }

  private static HclFunction function(TypeSpec spec) {
    Signature signature = Signature.of().with(Parameter.of("args", HclType.ANY));
    return new HclFunction.Simple(
        signature,
        arguments -> {
          if (!spec.isVariadic() && arguments.size() > spec.arguments().size()) {
            throw CallException.of(
                "too many arguments for type definition \"" + spec.name() + "\"");
          }
          return new Written(spec, new ArrayList<>(arguments)).toValue();
        });
  }

  @Override
  public List<String> variableNames() {
    return parent.variableNames();
  }

  @Override
  public List<String> functionNames() {
    return specs.stream().map(TypeSpec::name).toList();
  }

  @Override
  public HclDiagnostic unknownVariable(String name, Range range, List<String> candidates) {
    Optional<TypeSpec> spec = find(name);
    if (spec.isPresent()) {
      int required = spec.get().requiredArguments();
      return new HclDiagnostic(
          "Unknown variable",
          "Type \"%s\" requires at least %d argument%s"
              .formatted(name, required, required == 1 ? "" : "s"),
          range);
    }
    return new HclDiagnostic(
        "Unknown column.type",
        "There is no type named \"" + name + "\"." + suggestion(name),
        range);
  }

  private String suggestion(String name) {
    return new Suggestions(specs.stream().map(TypeSpec::name).toList()).sentence(name);
  }

  @Override
  public HclDiagnostic unknownFunction(String name, Range range) {
    return new HclDiagnostic(
        "Call to unknown function",
        find(name).isPresent()
            ? "Type \"" + name + "\" does not accept attributes"
            : "There is no function named \"" + name + "\".",
        range);
  }
}
