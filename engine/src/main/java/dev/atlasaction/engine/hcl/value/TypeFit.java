package dev.atlasaction.engine.hcl.value;

import dev.atlasaction.engine.hcl.value.HclType.ListOf;
import dev.atlasaction.engine.hcl.value.HclType.MapOf;
import dev.atlasaction.engine.hcl.value.HclType.ObjectOf;
import dev.atlasaction.engine.hcl.value.HclType.Primitive;
import dev.atlasaction.engine.hcl.value.HclType.SetOf;
import dev.atlasaction.engine.hcl.value.HclType.TupleOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which types convert into which, and what to say where they do not. */
public final class TypeFit {

  private TypeFit() {}

  /** Whether some values of {@code got} convert to {@code want}. */
  static boolean fits(HclType got, HclType want) {
    if (got == HclType.ANY || got.equals(want)) {
      return true;
    }
    return switch (want) {
      case Primitive primitive -> fitsPrimitive(got, primitive);
      case ListOf(HclType element) -> fitsSequence(got, element);
      case SetOf(HclType element) -> fitsSequence(got, element);
      case MapOf(HclType element) -> fitsMap(got, element);
      case TupleOf(List<HclType> items) -> fitsTuple(got, items);
      case ObjectOf object -> fitsObject(got, object);
      case HclType.OpaqueType _ -> false;
    };
  }

  private static boolean fitsPrimitive(HclType got, Primitive want) {
    return switch (want) {
      case ANY -> true;
      case STRING -> got == HclType.NUMBER || got == HclType.BOOL;
      case NUMBER, BOOL -> got == HclType.STRING;
    };
  }

  private static boolean fitsSequence(HclType got, HclType element) {
    return switch (got) {
      case ListOf(HclType part) -> fits(part, element);
      case SetOf(HclType part) -> fits(part, element);
      case TupleOf(List<HclType> parts) -> fitAll(parts, element);
      default -> false;
    };
  }

  private static boolean fitsMap(HclType got, HclType element) {
    return switch (got) {
      case MapOf(HclType part) -> fits(part, element);
      case ObjectOf object -> fitAll(List.copyOf(object.attributes().values()), element);
      default -> false;
    };
  }

  private static boolean fitAll(List<HclType> parts, HclType element) {
    return element == HclType.ANY
        ? parts.isEmpty() || unify(parts).isPresent()
        : parts.stream().allMatch(part -> fits(part, element));
  }

  private static boolean fitsTuple(HclType got, List<HclType> items) {
    if (!(got instanceof TupleOf(List<HclType> parts)) || parts.size() != items.size()) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!fits(parts.get(i), items.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsObject(HclType got, ObjectOf want) {
    return switch (got) {
      case MapOf(HclType part) ->
          want.attributes().values().stream().allMatch(type -> fits(part, type));
      case ObjectOf object ->
          want.attributes().entrySet().stream()
              .allMatch(attribute -> {
                HclType part = object.attributes().get(attribute.getKey());
                return part == null
                    ? want.optional().contains(attribute.getKey())
                    : fits(part, attribute.getValue());
              });
      default -> false;
    };
  }

  // --- messages ---

  /** Why {@code got} does not fit {@code want}, as a clause. */
  static String mismatch(HclType got, HclType want) {
    if (got instanceof ObjectOf from && want instanceof ObjectOf to) {
      return mismatchOfObjects(from, to);
    }
    Optional<HclType> element = elementOf(want);
    if (element.isEmpty()) {
      return required(want);
    }
    boolean sequence = !(want instanceof MapOf);
    if (sequence && got instanceof TupleOf(List<HclType> parts)) {
      return mismatchOfParts(numbered(parts), want, element.get());
    }
    if (!sequence && got instanceof ObjectOf from) {
      return mismatchOfParts(quoted(from.attributes()), want, element.get());
    }
    boolean sameKind = elementOf(got).isPresent() && sequence == !(got instanceof MapOf);
    return sameKind
        ? "incorrect "
            + kind(want)
            + " element type: "
            + mismatch(elementOf(got).get(), element.get())
        : required(want);
  }

  private static String required(HclType want) {
    return (want == HclType.ANY ? "any type" : want.friendlyName()) + " required";
  }

  private static String kind(HclType collection) {
    return switch (collection) {
      case ListOf _ -> "list";
      case SetOf _ -> "set";
      default -> "map";
    };
  }

  private static Optional<HclType> elementOf(HclType type) {
    return switch (type) {
      case ListOf(HclType element) -> Optional.of(element);
      case SetOf(HclType element) -> Optional.of(element);
      case MapOf(HclType element) -> Optional.of(element);
      default -> Optional.empty();
    };
  }

  private static SortedMap<String, HclType> quoted(SortedMap<String, HclType> parts) {
    SortedMap<String, HclType> named = new TreeMap<>();
    parts.forEach((name, type) -> named.put("\"" + name + "\"", type));
    return named;
  }

  private static Map<String, HclType> numbered(List<HclType> parts) {
    Map<String, HclType> named = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      named.put(String.valueOf(i), parts.get(i));
    }
    return named;
  }

  private static String mismatchOfParts(Map<String, HclType> parts, HclType want, HclType element) {
    if (element == HclType.ANY) {
      return "all " + kind(want) + " elements must have the same type";
    }
    for (Map.Entry<String, HclType> part : parts.entrySet()) {
      if (!fits(part.getValue(), element)) {
        return "element " + part.getKey() + ": " + mismatch(part.getValue(), element);
      }
    }
    return "all elements must be " + element.friendlyName();
  }

  private static String mismatchOfObjects(ObjectOf got, ObjectOf want) {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, HclType> attribute : want.attributes().entrySet()) {
      String name = attribute.getKey();
      HclType part = got.attributes().get(name);
      if (part != null && !fits(part, attribute.getValue())) {
        return "attribute \"" + name + "\": " + mismatch(part, attribute.getValue());
      }
      if (part == null && !want.optional().contains(name)) {
        missing.add("\"" + name + "\"");
      }
    }
    return switch (missing.size()) {
      case 0 -> required(want);
      case 1 -> "attribute " + missing.getFirst() + " is required";
      case 2 -> "attributes " + String.join(" and ", missing) + " are required";
      default ->
          "attributes "
              + String.join(", ", missing.subList(0, missing.size() - 1))
              + ", and "
              + missing.getLast()
              + " are required";
    };
  }

  // --- common types ---

  /** The type all of {@code types} convert to without loss; empty if there is none. */
  public static Optional<HclType> unify(List<HclType> types) {
    List<HclType> known = types.stream().filter(type -> type != HclType.ANY).distinct().toList();
    if (known.isEmpty()) {
      return Optional.of(HclType.ANY);
    }
    if (known.size() == 1) {
      return Optional.of(known.getFirst());
    }
    Optional<HclType> structural = unifyStructural(known);
    return structural.isPresent()
        ? structural
        : known.stream()
            .filter(to -> known.stream().allMatch(from -> isSafe(from, to)))
            .findFirst();
  }

  /** Whether every value of {@code from} converts to {@code to}. */
  private static boolean isSafe(HclType from, HclType to) {
    if (from.equals(to)) {
      return true;
    }
    Optional<HclType> target = elementOf(to);
    if (target.isEmpty()) {
      return to == HclType.STRING && fits(from, to);
    }
    return switch (from) {
      case ListOf(HclType part) -> !(to instanceof MapOf) && isSafe(part, target.get());
      case SetOf(HclType part) -> to instanceof SetOf && isSafe(part, target.get());
      case MapOf(HclType part) -> to instanceof MapOf && isSafe(part, target.get());
      case TupleOf(List<HclType> parts) ->
          !(to instanceof MapOf) && parts.stream().allMatch(part -> isSafe(part, target.get()));
      case ObjectOf object ->
          to instanceof MapOf
              && object.attributes().values().stream().allMatch(part -> isSafe(part, target.get()));
      default -> false;
    };
  }

  private static Optional<HclType> unifyStructural(List<HclType> types) {
    if (types.stream().allMatch(TupleOf.class::isInstance)) {
      return unifyTuples(types.stream().map(TupleOf.class::cast).toList());
    }
    if (types.stream().allMatch(ObjectOf.class::isInstance)) {
      return unifyObjects(types.stream().map(ObjectOf.class::cast).toList());
    }
    return Optional.empty();
  }

  private static Optional<HclType> unifyTuples(List<TupleOf> types) {
    int size = types.getFirst().items().size();
    if (types.stream().anyMatch(type -> type.items().size() != size)) {
      List<HclType> all = types.stream().flatMap(type -> type.items().stream()).toList();
      return unify(all).map(ListOf::new);
    }
    List<HclType> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int at = i;
      Optional<HclType> item = unify(types.stream().map(type -> type.items().get(at)).toList());
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(new TupleOf(items));
  }

  private static Optional<HclType> unifyObjects(List<ObjectOf> types) {
    SortedMap<String, HclType> first = types.getFirst().attributes();
    if (types.stream().anyMatch(type -> !type.attributes().keySet().equals(first.keySet()))) {
      List<HclType> all =
          types.stream().flatMap(type -> type.attributes().values().stream()).toList();
      return unify(all).map(MapOf::new);
    }
    SortedMap<String, HclType> attributes = new TreeMap<>();
    for (String name : first.keySet()) {
      Optional<HclType> attribute =
          unify(types.stream().map(type -> type.attributes().get(name)).toList());
      if (attribute.isEmpty()) {
        return Optional.empty();
      }
      attributes.put(name, attribute.get());
    }
    return Optional.of(new ObjectOf(attributes, Set.of()));
  }
}
