package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Evaluates for-expressions. */
final class Loops {

  private static final String BAD_CONDITION = "Invalid 'for' condition";
  private static final String BAD_KEY = "Invalid object key";

  private final Evaluator evaluator;
  private boolean toldCondition;
  private boolean toldKey;

  Loops(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The scope of every round, in iteration order; empty if the collection was reported. */
  Optional<List<Scope>> rounds(Expression.ForIntro intro, Scope scope) {
    HclValue collection = evaluator.evaluate(intro.collection(), scope);
    if (collection.isUnknown()) {
      return Optional.empty();
    }
    Optional<List<Iteration.Item>> items = Iteration.items(collection);
    if (items.isEmpty()) {
      reportCollection(collection, intro.collection().range());
      return Optional.empty();
    }
    return Optional.of(
        items.get().stream().map(item -> round(intro, item.key(), item.value(), scope)).toList());
  }

  private void reportCollection(HclValue collection, Range range) {
    if (collection.isNull()) {
      evaluator.report(
          "Iteration over null value",
          "A null value cannot be used as the collection in a 'for' expression.",
          range);
    } else {
      evaluator.report(
          "Iteration over non-iterable value",
          "A value of type "
              + collection.type().friendlyName()
              + " cannot be used as the collection in a 'for' expression.",
          range);
    }
  }

  private static Scope round(Expression.ForIntro intro, HclValue key, HclValue value, Scope scope) {
    return intro
        .keyName()
        .map(name -> MapScope.in(scope, pair(name, key, intro.valueName(), value)))
        .orElseGet(() -> MapScope.in(scope, Map.of(intro.valueName(), value)));
  }

  private static Map<String, HclValue> pair(
      String keyName, HclValue key, String valueName, HclValue value) {
    Map<String, HclValue> variables = new TreeMap<>();
    variables.put(keyName, key);
    variables.put(valueName, value);
    return variables;
  }

  HclValue evaluate(Expression.For loop, Scope scope) {
    Optional<List<Scope>> rounds = rounds(loop.intro(), scope);
    if (rounds.isEmpty() || hasBadCondition(loop, scope)) {
      return HclValue.unknown();
    }
    int before = evaluator.diagnostics().size();
    HclValue result =
        loop.key().isPresent()
            ? object(loop, loop.key().get(), rounds.get())
            : HclValue.tuple(values(loop, rounds.get()));
    return evaluator.diagnostics().size() > before ? HclValue.unknown() : result;
  }

  private List<HclValue> values(Expression.For loop, List<Scope> rounds) {
    List<HclValue> values = new ArrayList<>();
    for (Scope round : rounds) {
      if (isIncluded(loop, round)) {
        values.add(evaluator.evaluate(loop.value(), round));
      }
    }
    return values;
  }

  // --- conditions ---

  /** A condition that is wrong whatever the items are is reported once. */
  private boolean hasBadCondition(Expression.For loop, Scope scope) {
    if (loop.condition().isEmpty()) {
      return false;
    }
    Evaluator trial = new Evaluator();
    Scope round = round(loop.intro(), HclValue.unknown(), HclValue.unknown(), scope);
    HclValue value = trial.evaluate(loop.condition().get(), round);
    return trial.diagnostics().isEmpty()
        && !value.isUnknown()
        && truth(value, loop.condition().get().range(), "Condition is null").isEmpty();
  }

  private boolean isIncluded(Expression.For loop, Scope round) {
    return loop.condition()
        .map(condition ->
            truth(evaluator.evaluate(condition, round), condition.range(), BAD_CONDITION)
                .orElse(false))
        .orElse(true);
  }

  private Optional<Boolean> truth(HclValue value, Range range, String nullSummary) {
    if (value.isUnknown()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      reportCondition(nullSummary, "The value of the 'if' clause must not be null.", range);
      return Optional.empty();
    }
    try {
      return Optional.of(Conversions.convert(value, HclType.BOOL).equals(HclValue.of(true)));
    } catch (ConversionException e) {
      reportCondition(
          BAD_CONDITION, "The 'if' clause value is invalid: " + e.getMessage() + ".", range);
      return Optional.empty();
    }
  }

  /** The first bad condition of a loop stands for all. */
  private void reportCondition(String summary, String detail, Range range) {
    if (!toldCondition) {
      evaluator.report(summary, detail, range);
    }
    toldCondition = true;
  }

  // --- objects ---

  private HclValue object(Expression.For loop, Expression key, List<Scope> rounds) {
    SortedMap<String, List<HclValue>> groups = new TreeMap<>();
    for (Scope round : rounds) {
      if (isIncluded(loop, round)) {
        Optional<String> name = key(evaluator.evaluate(key, round), key.range());
        name.ifPresent(text -> add(loop, text, round, groups));
      }
    }
    SortedMap<String, HclValue> attributes = new TreeMap<>();
    groups.forEach((name, values) ->
        attributes.put(name, loop.grouped() ? HclValue.tuple(values) : values.getFirst()));
    return HclValue.object(attributes);
  }

  private void add(
      Expression.For loop, String name, Scope round, Map<String, List<HclValue>> groups) {
    HclValue value = evaluator.evaluate(loop.value(), round);
    List<HclValue> group = groups.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!group.isEmpty() && !loop.grouped()) {
      evaluator.report(
          "Duplicate object key",
          "Two different items produced the key \""
              + name
              + "\" in this 'for' expression. If duplicates are expected, use the ellipsis (...)"
              + " after the value expression to enable grouping by key.",
          loop.key().map(Expression::range).orElse(loop.range()));
      return;
    }
    group.add(value);
  }

  private Optional<String> key(HclValue value, Range range) {
    if (value.isUnknown()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      reportKey("Key expression in 'for' expression must not produce a null value.", range);
      return Optional.empty();
    }
    try {
      return Conversions.text(Conversions.convert(value, HclType.STRING));
    } catch (ConversionException e) {
      reportKey("The key expression produced an invalid result: " + e.getMessage() + ".", range);
      return Optional.empty();
    }
  }

  private void reportKey(String detail, Range range) {
    if (!toldKey) {
      evaluator.report(BAD_KEY, detail, range);
    }
    toldKey = true;
  }
}
