package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.TraversalStep;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Takes attributes and elements out of values. */
final class Accesses {

  private static final String NO_ATTRIBUTE = "Unsupported attribute";
  private static final String BAD_INDEX = "Invalid index";
  private static final String NO_ELEMENT =
      "The given key does not identify an element in this collection value";

  private final Evaluator evaluator;

  Accesses(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  HclValue follow(HclValue value, TraversalStep step) {
    return switch (step) {
      case TraversalStep.Attr(String name, Range range) -> attribute(value, name, range);
      case TraversalStep.Key(String key, Range range) -> index(value, HclValue.of(key), range);
      case TraversalStep.Number(BigDecimal key, Range range) ->
          index(value, HclValue.of(key), range);
    };
  }

  private HclValue fail(String summary, String detail, Range range) {
    evaluator.report(summary, detail, range);
    return HclValue.unknown();
  }

  // --- attributes ---

  private HclValue attribute(HclValue value, String name, Range range) {
    return switch (value) {
      case HclValue.UnknownValue _ -> HclValue.unknown();
      case HclValue.NullValue _ ->
          fail(
              "Attempt to get attribute from null value",
              "This value is null, so it does not have any attributes.",
              range);
      case HclValue.ObjectValue object ->
          Optional.ofNullable(object.attributes().get(name))
              .orElseGet(() ->
                  fail(
                      NO_ATTRIBUTE,
                      "This object does not have an attribute named \"" + name + "\".",
                      range));
      case HclValue.MapValue map ->
          Optional.ofNullable(map.entries().get(name))
              .orElseGet(() ->
                  fail(
                      "Missing map element",
                      "This map does not have an element with the key \"" + name + "\".",
                      range));
      case HclValue.StringValue _, HclValue.NumberValue _, HclValue.BoolValue _ ->
          fail(
              NO_ATTRIBUTE,
              "Can't access attributes on a primitive-typed value ("
                  + value.type().friendlyName()
                  + ").",
              range);
      case HclValue.ListValue(HclType element, List<HclValue> _)
          when element instanceof HclType.ObjectOf object
              && object.attributes().containsKey(name) ->
          fail(
              NO_ATTRIBUTE,
              "Can't access attributes on a list of objects. Did you mean to access attribute \""
                  + name
                  + "\" for a specific element of the list, or across all elements of the list?",
              range);
      case HclValue.ListValue _, HclValue.TupleValue _, HclValue.SetValue _ ->
          fail(NO_ATTRIBUTE, "This value does not have any attributes.", range);
      case HclValue.OpaqueValue _ ->
          fail(NO_ATTRIBUTE, "This value does not have any attributes.", range);
    };
  }

  // --- elements ---

  HclValue index(HclValue value, HclValue key, Range range) {
    if (value.isUnknown() || key.isUnknown()) {
      return HclValue.unknown();
    }
    if (value.isNull()) {
      return fail(
          "Attempt to index null value",
          "This value is null, so it does not have any indices.",
          range);
    }
    if (key.isNull()) {
      return fail(BAD_INDEX, "Can't use a null value as an indexing key.", range);
    }
    return switch (value) {
      case HclValue.ListValue list -> element(list.items(), key, range);
      case HclValue.TupleValue tuple -> element(tuple.items(), key, range);
      case HclValue.MapValue map -> entry(map, key, range);
      case HclValue.ObjectValue object -> entry(object, key, range);
      case HclValue.SetValue _ ->
          fail(
              BAD_INDEX,
              "Elements of a set are identified only by their value and don't have any separate"
                  + " index or key to select with, so it's only possible to perform operations"
                  + " across all elements of the set.",
              range);
      case HclValue.StringValue _, HclValue.NumberValue _, HclValue.BoolValue _ ->
          fail(BAD_INDEX, "This value does not have any indices.", range);
      case HclValue.OpaqueValue _, HclValue.NullValue _, HclValue.UnknownValue _ ->
          fail(BAD_INDEX, "This value does not have any indices.", range);
    };
  }

  private HclValue entry(HclValue value, HclValue key, Range range) {
    HclValue name;
    try {
      name = Conversions.convert(key, HclType.STRING);
    } catch (ConversionException e) {
      return fail(BAD_INDEX, NO_ELEMENT + ": " + e.getMessage() + ".", range);
    }
    String text = Conversions.text(name).orElseThrow();
    HclValue found = value.namedElements().orElseThrow().get(text);
    if (found != null) {
      return found;
    }
    boolean numbered = value instanceof HclValue.ObjectValue && key instanceof HclValue.NumberValue;
    return fail(
        BAD_INDEX,
        NO_ELEMENT
            + "."
            + (numbered
                ? " An object only supports looking up attributes by name, not by numeric index."
                : ""),
        range);
  }

  private HclValue element(List<HclValue> items, HclValue key, Range range) {
    HclValue number;
    try {
      number = Conversions.convert(key, HclType.NUMBER);
    } catch (ConversionException e) {
      return fail(BAD_INDEX, NO_ELEMENT + ": " + e.getMessage() + ".", range);
    }
    BigDecimal at = ((HclValue.NumberValue) number).value();
    String problem = problemOf(at, items.size());
    return problem.isEmpty()
        ? items.get(at.intValueExact())
        : fail(BAD_INDEX, NO_ELEMENT + problem, range);
  }

  private static String problemOf(BigDecimal at, int size) {
    if (at.scale() > 0) {
      return ": indexing a sequence requires a whole number, but the given index has a fractional"
          + " part.";
    }
    if (at.signum() < 0) {
      return ": a negative number is not a valid index for a sequence.";
    }
    // As in the original the reason is only given for the first index that is too large.
    if (at.compareTo(BigDecimal.valueOf(size)) == 0) {
      return size == 0
          ? ": the collection has no elements."
          : ": the given index is greater than or equal to the length of the collection.";
    }
    return at.compareTo(BigDecimal.valueOf(size)) > 0 ? "." : "";
  }
}
