package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The generic way from a model type to HCL (spec schema-hcl.md §6.2). */
final class TypePrinter {
  private static final SpecValue ZERO = SpecValue.of(0);
  private static final SpecValue FALSE = SpecValue.of(false);

  private TypePrinter() {}

  static TypeText print(HclTypes types, ColumnType type) {
    if (type instanceof ColumnType.Unsupported(String raw)) {
      return TypeText.of(new SpecValue.Sql(raw));
    }
    Optional<TypeSpec> spec = types.findSpec(type);
    return spec.isPresent()
        ? print(types, type, spec.get())
        : TypeText.of(new SpecValue.Sql(types.format(type)));
  }

  private static TypeText print(HclTypes types, ColumnType type, TypeSpec spec) {
    List<SpecValue> arguments = new ArrayList<>();
    List<SpecItem.Attribute> siblings = new ArrayList<>();
    for (TypeParam param : spec.params().reversed()) {
      SpecValue value = types.field(type, param).orElse(ZERO);
      boolean given = !value.equals(ZERO) && !value.equals(FALSE);
      boolean later = !arguments.isEmpty() || !siblings.isEmpty();
      if (given || later) {
        if (param.isArgument()) {
          arguments.addFirst(value);
        } else {
          siblings.addFirst(new SpecItem.Attribute(param.name(), given ? value : FALSE));
        }
      }
    }
    return new TypeText(new SpecValue.Bare(call(spec, arguments)), siblings);
  }

  private static String call(TypeSpec spec, List<SpecValue> arguments) {
    if (arguments.isEmpty()) {
      return spec.requiredArguments() > 0 ? spec.name() + "()" : spec.name();
    }
    return arguments.stream()
        .flatMap(argument ->
            argument instanceof SpecValue.Items(List<SpecValue> values)
                ? values.stream()
                : List.of(argument).stream())
        .map(SpecPrinter::print)
        .collect(Collectors.joining(",", spec.name() + "(", ")"));
  }

  static Optional<SpecValue> commonField(ColumnType type, String field) {
    return switch (field) {
      case "unsigned" -> unsigned(type);
      case "size" -> size(type);
      case "precision" -> precision(type);
      case "scale" ->
          type instanceof ColumnType.Decimal decimal
              ? Optional.of(SpecValue.of(decimal.scale()))
              : Optional.empty();
      case "values" ->
          type instanceof ColumnType.Enumeration enumeration
              ? Optional.of(SpecValue.texts(enumeration.values()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<SpecValue> unsigned(ColumnType type) {
    return switch (type) {
      case ColumnType.Int integer -> Optional.of(SpecValue.of(integer.unsigned()));
      case ColumnType.Decimal decimal -> Optional.of(SpecValue.of(decimal.unsigned()));
      case ColumnType.Real number -> Optional.of(SpecValue.of(number.unsigned()));
      default -> Optional.empty();
    };
  }

  private static Optional<SpecValue> size(ColumnType type) {
    return switch (type) {
      case ColumnType.Text text -> Optional.of(SpecValue.of(text.size()));
      case ColumnType.Binary binary -> number(binary.size());
      default -> Optional.empty();
    };
  }

  private static Optional<SpecValue> precision(ColumnType type) {
    return switch (type) {
      case ColumnType.Decimal decimal -> Optional.of(SpecValue.of(decimal.precision()));
      case ColumnType.Real number -> Optional.of(SpecValue.of(number.precision()));
      case ColumnType.Time time -> number(time.precision());
      default -> Optional.empty();
    };
  }

  private static Optional<SpecValue> number(OptionalInt value) {
    return value.isPresent() ? Optional.of(SpecValue.of(value.getAsInt())) : Optional.empty();
  }
}
