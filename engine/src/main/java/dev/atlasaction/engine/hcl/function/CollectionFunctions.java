package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.hcl.value.TypeFit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Maps, objects, sets, and what all collections share. */
final class CollectionFunctions {

  private static final String NO_COLLECTION = "collection must be a list, a map or a tuple";

  private CollectionFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "alltrue" ->
              ofCollection(
                  items -> HclValue.of(items.stream().allMatch(HclValue.of(true)::equals)));
          case "empty" -> ofCollection(items -> HclValue.of(items.isEmpty()));
          case "length" -> ofCollection(items -> HclValue.of(items.size()));
          case "contains" ->
              Args.function(
                  Signature.of(Args.any("list"), Args.any("value")), CollectionFunctions::contains);
          case "index" ->
              Args.function(
                  Signature.of(Args.any("collection"), Args.any("key")),
                  CollectionFunctions::index);
          case "keys" ->
              Args.function(Signature.of(Args.any("inputMap")), CollectionFunctions::keys);
          case "values" ->
              Args.function(Signature.of(Args.any("mapping")), CollectionFunctions::values);
          case "merge" ->
              Args.function(
                  Signature.of().with(Parameter.nullable("maps", HclType.ANY)),
                  CollectionFunctions::merge);
          case "zipmap" ->
              Args.function(
                  Signature.of(
                      Parameter.of("keys", new HclType.ListOf(HclType.STRING)), Args.any("values")),
                  CollectionFunctions::zipmap);
          case "setproduct" ->
              Args.function(Signature.of().with(Args.any("sets")), CollectionFunctions::product);
          case "setunion" -> sets((value, others) -> true, true);
          case "setintersection" ->
              sets((value, others) -> others.stream().allMatch(o -> o.contains(value)), false);
          case "setsubtract" ->
              Args.function(
                  Signature.of(set("a"), set("b")),
                  args ->
                      combine(
                          args,
                          (value, others) -> others.stream().noneMatch(o -> o.contains(value)),
                          false));
          default -> null;
        });
  }

  // --- all collections ---

  private interface OfItems {
    HclValue apply(List<HclValue> items);
  }

  private static Callable ofCollection(OfItems body) {
    return Args.function(
        Signature.of(Args.any("collection")),
        args -> {
          requireCollection(args.at(0));
          return body.apply(args.items(0));
        });
  }

  /** Objects do not count as collections. */
  private static void requireCollection(HclValue value) {
    if (!Args.isSequence(value) && !(value instanceof HclValue.MapValue)) {
      throw CallException.of(NO_COLLECTION);
    }
  }

  private static HclValue contains(Args args) {
    if (!args.isSequence(0)) {
      throw CallException.of("argument must be list, tuple, or set");
    }
    return HclValue.of(args.items(0).contains(args.at(1)));
  }

  private static HclValue index(Args args) {
    requireCollection(args.at(0));
    if (args.at(0) instanceof HclValue.MapValue map) {
      if (!(args.at(1) instanceof HclValue.StringValue(String key))) {
        throw CallException.of("key for map must be string");
      }
      return Optional.ofNullable(map.entries().get(key))
          .orElseThrow(() -> CallException.of("invalid index"));
    }
    String kind = args.at(0) instanceof HclValue.TupleValue ? "tuple" : "list";
    if (!(args.at(1) instanceof HclValue.NumberValue(BigDecimal key))) {
      throw CallException.of("key for " + kind + " must be number");
    }
    List<HclValue> items = args.items(0);
    boolean inside =
        key.scale() <= 0
            && key.signum() >= 0
            && key.compareTo(BigDecimal.valueOf(items.size())) < 0;
    if (!inside) {
      throw CallException.of(
          kind.equals("tuple")
              ? "key must be between 0 and " + items.size() + " inclusive"
              : "invalid index");
    }
    return items.get(key.intValueExact());
  }

  // --- maps ---

  private static HclValue keys(Args args) {
    if (args.at(0).namedElements().isEmpty()) {
      throw CallException.ofArgument(0, "must have map or object type");
    }
    HclValue keys = HclValue.strings(args.named(0).keySet());
    return args.at(0) instanceof HclValue.MapValue
        ? keys
        : HclValue.tuple(keys.elements().orElseThrow());
  }

  private static HclValue values(Args args) {
    return switch (args.at(0)) {
      case HclValue.MapValue map ->
          new HclValue.ListValue(map.element(), List.copyOf(map.entries().values()));
      case HclValue.ObjectValue object -> HclValue.tuple(object.attributes().values());
      default -> throw CallException.of("values() requires a map as the first argument");
    };
  }

  private static HclValue merge(Args args) {
    SortedMap<String, HclValue> merged = new TreeMap<>();
    for (int i = 0; i < args.size(); i++) {
      if (args.at(i).namedElements().isEmpty() && !args.at(i).isNull()) {
        String type = args.at(i).type().friendlyName();
        throw CallException.of("arguments must be maps or objects, got \"" + type + "\"");
      }
      merged.putAll(args.named(i));
    }
    boolean maps =
        args.size() > 0
            && args.at(0) instanceof HclValue.MapValue
            && args.values().stream().map(HclValue::type).distinct().count() == 1;
    return maps
        ? new HclValue.MapValue(((HclValue.MapValue) args.at(0)).element(), merged)
        : HclValue.object(merged);
  }

  private static HclValue zipmap(Args args) {
    List<HclValue> keys = args.items(0);
    if (!(args.at(1) instanceof HclValue.ListValue || args.at(1) instanceof HclValue.TupleValue)) {
      throw CallException.ofArgument(1, "values argument must be a list or tuple value");
    }
    List<HclValue> values = args.items(1);
    if (keys.size() != values.size()) {
      throw CallException.of(
          "number of keys ("
              + keys.size()
              + ") does not match number of values ("
              + values.size()
              + ")");
    }
    SortedMap<String, HclValue> entries = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!(keys.get(i) instanceof HclValue.StringValue(String key))) {
        throw CallException.of("keys list has null value at index " + i);
      }
      entries.put(key, values.get(i));
    }
    return args.at(1) instanceof HclValue.ListValue list
        ? new HclValue.MapValue(list.element(), entries)
        : HclValue.object(entries);
  }

  // --- sets ---

  private static Parameter set(String name) {
    return Parameter.of(name, new HclType.SetOf(HclType.ANY));
  }

  private static Callable sets(
      BiPredicate<HclValue, List<List<HclValue>>> keeps, boolean allSources) {
    return Args.function(
        Signature.of(set("first_set")).with(set("other_sets")),
        args -> combine(args, keeps, allSources));
  }

  /** The values of the first set, or of all, that are kept in view of the other sets. */
  private static HclValue combine(
      Args args, BiPredicate<HclValue, List<List<HclValue>>> keeps, boolean allSources) {
    List<HclType> types = new ArrayList<>();
    args.values().forEach(value -> types.add(((HclValue.SetValue) value).element()));
    HclType element =
        TypeFit.unify(types)
            .orElseThrow(
                () -> CallException.of("given sets must all have compatible element types"));
    List<List<HclValue>> sets = new ArrayList<>();
    for (HclValue value : args.values()) {
      HclValue converted = Conversions.convert(value, new HclType.SetOf(element));
      sets.add(converted.elements().orElseThrow());
    }
    List<HclValue> kept = new ArrayList<>();
    for (List<HclValue> source : allSources ? sets : sets.subList(0, 1)) {
      for (HclValue value : source) {
        if (keeps.test(value, sets.subList(1, sets.size()))) {
          kept.add(value);
        }
      }
    }
    return new HclValue.SetValue(element, kept);
  }

  private static HclValue product(Args args) {
    if (args.size() < 2) {
      throw CallException.of("at least two arguments are required");
    }
    List<List<HclValue>> rows = List.of(List.of());
    for (int i = 0; i < args.size(); i++) {
      if (!args.isSequence(i)) {
        String type = args.at(i).type().friendlyName();
        throw CallException.ofArgument(i, "a set or a list is required, but got " + type);
      }
      List<List<HclValue>> longer = new ArrayList<>();
      for (List<HclValue> row : rows) {
        for (HclValue item : args.items(i)) {
          List<HclValue> extended = new ArrayList<>(row);
          extended.add(item);
          longer.add(extended);
        }
      }
      rows = longer;
    }
    List<HclValue> tuples = rows.stream().map(HclValue::tuple).toList();
    HclType element = tuples.isEmpty() ? HclType.ANY : tuples.getFirst().type();
    return args.values().stream().allMatch(HclValue.SetValue.class::isInstance)
        ? new HclValue.SetValue(element, tuples)
        : new HclValue.ListValue(element, tuples);
  }
}
