package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.TraversalStep;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Evaluates expressions and collects what goes wrong. An expression with an error has an unknown
 * value, and what is built from unknown values is unknown without a further report.
 */
public final class Evaluator {

  private static final String SPLAT_ITEM = "*";

  private final List<HclDiagnostic> diagnostics = new ArrayList<>();

  /**
   * The value of {@code expression}.
   *
   * @throws HclException with all errors in it
   */
  public static HclValue value(Expression expression, Scope scope) {
    Evaluator evaluator = new Evaluator();
    HclValue value = evaluator.evaluate(expression, scope);
    if (!evaluator.diagnostics.isEmpty()) {
      throw new HclException(evaluator.diagnostics);
    }
    return value;
  }

  /** Everything reported so far. */
  public List<HclDiagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  void report(String summary, String detail, Range range) {
    diagnostics.add(new HclDiagnostic(summary, detail, range));
  }

  void report(HclDiagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** The value of {@code expression}; unknown if something in it was reported. */
  public HclValue evaluate(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.NumberLiteral(BigDecimal value, Range _) -> HclValue.of(value);
      case Expression.BoolLiteral(boolean value, Range _) -> HclValue.of(value);
      case Expression.NullLiteral _ -> HclValue.ofNull();
      case Expression.Invalid _ -> HclValue.unknown();
      case Expression.Template template -> new Templates(this).evaluate(template, scope);
      case Expression.TupleCons tuple ->
          HclValue.tuple(tuple.items().stream().map(item -> evaluate(item, scope)).toList());
      case Expression.ObjectCons object -> object(object, scope);
      case Expression.For loop -> new Loops(this).evaluate(loop, scope);
      case Expression.Variable variable -> variable(variable, scope);
      case Expression.Access access -> follow(evaluate(access.source(), scope), access.steps());
      case Expression.Index index -> index(index, scope);
      case Expression.Splat splat -> splat(splat, scope);
      case Expression.SplatItem _ -> scope.findVariable(SPLAT_ITEM).orElse(HclValue.unknown());
      case Expression.Call call -> new Calls(this).evaluate(call, scope);
      case Expression.Conditional conditional -> conditional(conditional, scope);
      case Expression.Binary binary -> new Operations(this).evaluate(binary, scope);
      case Expression.Unary unary -> new Operations(this).evaluate(unary, scope);
      case Expression.Parentheses parentheses -> evaluate(parentheses.inner(), scope);
    };
  }

  // --- names ---

  private HclValue variable(Expression.Variable variable, Scope scope) {
    Optional<HclValue> root = scope.findVariable(variable.name());
    if (root.isEmpty()) {
      diagnostics.add(
          scope.unknownVariable(variable.name(), variable.nameRange(), scope.variableNames()));
      return HclValue.unknown();
    }
    return follow(root.get(), variable.steps());
  }

  private HclValue follow(HclValue source, List<TraversalStep> steps) {
    HclValue value = source;
    for (TraversalStep step : steps) {
      value = new Accesses(this).follow(value, step);
      if (value.isUnknown()) {
        return value;
      }
    }
    return value;
  }

  private HclValue index(Expression.Index index, Scope scope) {
    HclValue source = evaluate(index.source(), scope);
    HclValue key = evaluate(index.key(), scope);
    Range brackets =
        new Range(index.range().file(), index.source().range().end(), index.range().end());
    return new Accesses(this).index(source, key, brackets);
  }

  // --- collections ---

  private HclValue object(Expression.ObjectCons object, Scope scope) {
    SortedMap<String, HclValue> attributes = new TreeMap<>();
    boolean known = true;
    for (Expression.ObjectItem item : object.items()) {
      Optional<String> key = objectKey(item, scope);
      HclValue value = evaluate(item.value(), scope);
      known &= key.isPresent();
      key.ifPresent(name -> attributes.put(name, value));
    }
    return known ? HclValue.object(attributes) : HclValue.unknown();
  }

  private Optional<String> objectKey(Expression.ObjectItem item, Scope scope) {
    if (item.bareName().isPresent()) {
      return item.bareName();
    }
    if (item.key() instanceof Expression.Variable) {
      report(
          "Ambiguous attribute key",
          "If this expression is intended to be a reference, wrap it in parentheses. If it's"
              + " instead intended as a literal name containing periods, wrap it in quotes to"
              + " create a string literal.",
          item.key().range());
      return Optional.empty();
    }
    HclValue key = evaluate(item.key(), scope);
    if (key.isUnknown()) {
      return Optional.empty();
    }
    if (key.isNull()) {
      report("Null value as key", "Can't use a null value as a key.", item.value().range());
      return Optional.empty();
    }
    try {
      return Conversions.text(Conversions.convert(key, HclType.STRING));
    } catch (ConversionException e) {
      report(
          "Incorrect key type",
          "Can't use this value as a key: " + e.getMessage() + ".",
          item.key().range());
      return Optional.empty();
    }
  }

  private HclValue splat(Expression.Splat splat, Scope scope) {
    HclValue source = evaluate(splat.source(), scope);
    if (source.isUnknown()) {
      return source;
    }
    if (source.isNull()) {
      return HclValue.tuple(List.of());
    }
    List<HclValue> results = new ArrayList<>();
    for (HclValue item : splatItems(source)) {
      results.add(evaluate(splat.each(), MapScope.in(scope, Map.of(SPLAT_ITEM, item))));
    }
    return HclValue.tuple(results);
  }

  /** A value that is no sequence counts as a sequence of itself. */
  private static List<HclValue> splatItems(HclValue source) {
    return source.namedElements().isPresent()
        ? List.of(source)
        : source.elements().orElse(List.of(source));
  }

  // --- conditional ---

  private HclValue conditional(Expression.Conditional conditional, Scope scope) {
    Evaluator onTrue = new Evaluator();
    Evaluator onFalse = new Evaluator();
    HclValue whenTrue = onTrue.evaluate(conditional.whenTrue(), scope);
    HclValue whenFalse = onFalse.evaluate(conditional.whenFalse(), scope);
    Optional<HclType> type = TypesOfBranches.common(whenTrue, whenFalse);
    if (type.isEmpty()) {
      report(
          "Inconsistent conditional result types",
          "The true and false result expressions must have consistent types. "
              + TypesOfBranches.difference(whenTrue, whenFalse),
          Range.between(conditional.whenTrue().range(), conditional.whenFalse().range()));
      return HclValue.unknown();
    }
    Optional<Boolean> choice =
        condition(evaluate(conditional.condition(), scope), conditional.condition().range());
    if (choice.isEmpty()) {
      return HclValue.unknown();
    }
    diagnostics.addAll(choice.get() ? onTrue.diagnostics : onFalse.diagnostics);
    return Conversions.convert(choice.get() ? whenTrue : whenFalse, type.get());
  }

  /** The truth of a condition; empty if it is unknown or was reported. */
  Optional<Boolean> condition(HclValue value, Range range) {
    if (value.isUnknown()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      report(
          "Null condition",
          "The condition value is null. Conditions must either be true or false.",
          range);
      return Optional.empty();
    }
    try {
      HclValue converted = Conversions.convert(value, HclType.BOOL);
      return Optional.of(converted.equals(HclValue.of(true)));
    } catch (ConversionException _) {
      report("Incorrect condition type", "The condition expression must be of type bool.", range);
      return Optional.empty();
    }
  }
}
