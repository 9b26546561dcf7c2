package dev.atlasaction.engine.hcl.value;

import dev.atlasaction.engine.hcl.value.HclType.ListOf;
import dev.atlasaction.engine.hcl.value.HclType.MapOf;
import dev.atlasaction.engine.hcl.value.HclType.ObjectOf;
import dev.atlasaction.engine.hcl.value.HclType.Primitive;
import dev.atlasaction.engine.hcl.value.HclType.SetOf;
import dev.atlasaction.engine.hcl.value.HclType.TupleOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings values to types, by the rules HCL applies to arguments and variables (config.md §3). */
public final class Conversions {

  private static final int MAX_SCALE = 10_000;

  private Conversions() {}

  /**
   * {@code value} as a value of {@code want}.
   *
   * @throws ConversionException if it does not fit
   */
  public static HclValue convert(HclValue value, HclType want) {
    if (!TypeFit.fits(value.type(), want)) {
      throw new ConversionException(TypeFit.mismatch(value.type(), want));
    }
    return convertFitting(value, want);
  }

  /** {@code value} as text, which strings, numbers and bools have. */
  public static Optional<String> text(HclValue value) {
    return switch (value) {
      case HclValue.StringValue string -> Optional.of(string.value());
      case HclValue.NumberValue number -> Optional.of(number.text());
      case HclValue.BoolValue bool -> Optional.of(String.valueOf(bool.value()));
      case HclValue.NullValue _, HclValue.UnknownValue _, HclValue.OpaqueValue _ ->
          Optional.empty();
      case HclValue.ListValue _, HclValue.SetValue _, HclValue.TupleValue _ -> Optional.empty();
      case HclValue.MapValue _, HclValue.ObjectValue _ -> Optional.empty();
    };
  }

  private static HclValue convertFitting(HclValue value, HclType want) {
    if (value.isNull()) {
      return want == HclType.ANY ? value : new HclValue.NullValue(want);
    }
    if (value.isUnknown()) {
      return new HclValue.UnknownValue(want);
    }
    return switch (want) {
      case Primitive primitive -> toPrimitive(value, primitive);
      case ListOf(HclType element) -> {
        HclType type = elementType(value, element);
        yield new HclValue.ListValue(type, converted(value, type));
      }
      case SetOf(HclType element) -> {
        HclType type = elementType(value, element);
        yield new HclValue.SetValue(type, converted(value, type));
      }
      case MapOf(HclType element) -> toMap(value, elementType(value, element));
      case TupleOf(List<HclType> items) -> toTuple(value, items);
      case ObjectOf object -> toObject(value, object);
      case HclType.OpaqueType _ -> value;
    };
  }

  private static HclValue toPrimitive(HclValue value, Primitive want) {
    return switch (want) {
      case ANY -> value;
      case STRING -> HclValue.of(text(value).orElseThrow());
      case NUMBER ->
          value instanceof HclValue.StringValue(String text) ? HclValue.of(number(text)) : value;
      case BOOL ->
          value instanceof HclValue.StringValue(String text) ? HclValue.of(bool(text)) : value;
    };
  }

  private static BigDecimal number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) <= MAX_SCALE) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Reported below like a number out of range.
    }
    throw new ConversionException("a number is required");
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      case "True", "TRUE" ->
          throw new ConversionException(
              "a bool is required; to convert from string, use lowercase \"true\"");
      case "False", "FALSE" ->
          throw new ConversionException(
              "a bool is required; to convert from string, use lowercase \"false\"");
      default -> throw new ConversionException("a bool is required");
    };
  }

  /** The element type to build a collection of: the wanted one, or the common one of the parts. */
  private static HclType elementType(HclValue value, HclType want) {
    if (want != HclType.ANY) {
      return want;
    }
    return switch (value.type()) {
      case ListOf(HclType element) -> element;
      case SetOf(HclType element) -> element;
      case MapOf(HclType element) -> element;
      default -> {
        List<HclType> types =
            value.elements().orElse(List.of()).stream().map(HclValue::type).toList();
        yield TypeFit.unify(types).orElse(HclType.ANY);
      }
    };
  }

  private static List<HclValue> converted(HclValue value, HclType element) {
    List<HclValue> items = new ArrayList<>();
    for (HclValue item : value.elements().orElse(List.of())) {
      items.add(convert(item, element));
    }
    return items;
  }

  private static HclValue toMap(HclValue value, HclType element) {
    SortedMap<String, HclValue> entries = new TreeMap<>();
    value
        .namedElements()
        .orElseThrow()
        .forEach((key, item) -> entries.put(key, convert(item, element)));
    return new HclValue.MapValue(element, entries);
  }

  private static HclValue toTuple(HclValue value, List<HclType> types) {
    List<HclValue> parts = value.elements().orElse(List.of());
    List<HclValue> items = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      items.add(convert(parts.get(i), types.get(i)));
    }
    return HclValue.tuple(items);
  }

  private static HclValue toObject(HclValue value, ObjectOf want) {
    SortedMap<String, HclValue> given = value.namedElements().orElseThrow();
    SortedMap<String, HclValue> attributes = new TreeMap<>();
    for (Map.Entry<String, HclType> attribute : want.attributes().entrySet()) {
      String name = attribute.getKey();
      HclValue part = given.get(name);
      if (part != null) {
        attributes.put(name, convert(part, attribute.getValue()));
      } else if (want.optional().contains(name)) {
        attributes.put(name, new HclValue.NullValue(attribute.getValue()));
      } else {
        throw new ConversionException("attribute \"" + name + "\" is required");
      }
    }
    Optional<String> address =
        value instanceof HclValue.ObjectValue object ? object.address() : Optional.empty();
    return new HclValue.ObjectValue(attributes, address);
  }
}
