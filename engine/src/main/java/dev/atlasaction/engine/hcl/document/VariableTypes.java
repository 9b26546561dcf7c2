package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.hcl.eval.HclFunction;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The names of types in {@code variable} blocks: {@code string}, {@code list(string)}. */
final class VariableTypes {

  private static final String TYPE = "type";
  private static final HclType OF_TYPES = new HclType.OpaqueType(TYPE);

  private VariableTypes() {}

  /** {@code parent} with the type names. */
  static Scope in(Scope parent) {
    return MapScope.in(parent, variables(), functions());
  }

  private static Map<String, HclValue> variables() {
    return Map.of(
        "string", value(HclType.STRING),
        "number", value(HclType.NUMBER),
        "int", value(HclType.NUMBER),
        "bool", value(HclType.BOOL));
  }

  private static Map<String, HclFunction> functions() {
    return Map.of(
        "list", ofElement(HclType.ListOf::new),
        "set", ofElement(HclType.SetOf::new),
        "map", ofElement(HclType.MapOf::new),
        "tuple",
            HclFunction.of(
                Signature.of(Parameter.of("elem_type", new HclType.ListOf(OF_TYPES))),
                arguments -> value(new HclType.TupleOf(types(arguments.getFirst())))),
        "object",
            HclFunction.of(
                Signature.of(Parameter.of("attr_type", new HclType.MapOf(OF_TYPES))),
                arguments -> value(object(arguments.getFirst()))));
  }

  private static HclFunction ofElement(Function<HclType, HclType> type) {
    return HclFunction.of(
        Signature.of(Parameter.of("elem_type", OF_TYPES)),
        arguments -> value(type.apply(find(arguments.getFirst()).orElse(HclType.ANY))));
  }

  private static HclValue value(HclType type) {
    return new HclValue.OpaqueValue(TYPE, type);
  }

  /** The type a value stands for. */
  static Optional<HclType> find(HclValue value) {
    return value instanceof HclValue.OpaqueValue(String _, HclType type)
        ? Optional.of(type)
        : Optional.empty();
  }

  private static List<HclType> types(HclValue items) {
    return items.elements().orElse(List.of()).stream()
        .map(item -> find(item).orElse(HclType.ANY))
        .toList();
  }

  private static HclType object(HclValue map) {
    TreeMap<String, HclType> attributes = new TreeMap<>();
    map.namedElements()
        .ifPresent(named ->
            named.forEach((name, type) -> attributes.put(name, find(type).orElse(HclType.ANY))));
    return new HclType.ObjectOf(attributes, Set.of());
  }
}
