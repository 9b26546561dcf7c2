package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates function calls. */
final class Calls {

  private static final String BAD_ARGUMENT = "Invalid function argument";
  private static final String BAD_EXPANSION = "Invalid expanding argument value";

  private final Evaluator evaluator;

  Calls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** An argument: an expression, or an item of the expanded last one. */
  private record Argument(Expression expression, Optional<HclValue> value) {}

  HclValue evaluate(Expression.Call call, Scope scope) {
    Optional<Callable> callable = scope.findFunction(call.name());
    if (callable.isEmpty()) {
      evaluator.report(scope.unknownFunction(call.name(), call.nameRange()));
      return HclValue.unknown();
    }
    Optional<List<Argument>> arguments = arguments(call, scope);
    if (arguments.isEmpty()) {
      return HclValue.unknown();
    }
    return switch (callable.get()) {
      case HclFunction function -> callEager(call, function, arguments.get(), scope);
      case LazyFunction function -> callLazy(call, function, arguments.get(), scope);
    };
  }

  private Optional<List<Argument>> arguments(Expression.Call call, Scope scope) {
    List<Argument> arguments = new ArrayList<>();
    for (Expression expression : call.arguments()) {
      arguments.add(new Argument(expression, Optional.empty()));
    }
    if (!call.expandFinal()) {
      return Optional.of(arguments);
    }
    Expression last = arguments.removeLast().expression();
    HclValue value = evaluator.evaluate(last, scope);
    if (value.isUnknown()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      evaluator.report(
          BAD_EXPANSION,
          "The expanding argument (indicated by ...) must not be null.",
          last.range());
      return Optional.empty();
    }
    if (value.namedElements().isPresent() || value.elements().isEmpty()) {
      evaluator.report(
          BAD_EXPANSION,
          "The expanding argument (indicated by ...) must be of a tuple, list, or set type.",
          last.range());
      return Optional.empty();
    }
    value.elements().get().forEach(item -> arguments.add(new Argument(last, Optional.of(item))));
    return Optional.of(arguments);
  }

  private boolean fits(Expression.Call call, Signature signature, List<Argument> arguments) {
    int fixed = signature.fixed().size();
    if (arguments.size() < fixed) {
      String atLeast = signature.variadic().isPresent() ? " at least" : "";
      evaluator.report(
          "Not enough function arguments",
          "Function \""
              + call.name()
              + "\" expects"
              + atLeast
              + " "
              + fixed
              + " argument(s). Missing value for \""
              + signature.fixed().get(arguments.size()).name()
              + "\".",
          Starts.closeOfCall(call));
      return false;
    }
    if (arguments.size() > fixed && signature.variadic().isEmpty()) {
      evaluator.report(
          "Too many function arguments",
          "Function \"" + call.name() + "\" expects only " + fixed + " argument(s).",
          Starts.of(arguments.get(fixed).expression()));
      return false;
    }
    return true;
  }

  private HclValue callEager(
      Expression.Call call, HclFunction function, List<Argument> arguments, Scope scope) {
    if (!fits(call, function.signature(), arguments)) {
      return HclValue.unknown();
    }
    List<HclValue> values = new ArrayList<>();
    boolean known = true;
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = function.signature().findParameter(i).orElseThrow();
      HclValue value = value(arguments.get(i), parameter, scope);
      known &= value.isWhollyKnown();
      values.add(value);
    }
    if (!known || hasNull(values, function.signature(), arguments)) {
      return HclValue.unknown();
    }
    try {
      return function.call(values);
    } catch (CallException e) {
      return fail(call, function.signature(), arguments, e);
    }
  }

  private HclValue value(Argument argument, Parameter parameter, Scope scope) {
    HclValue value =
        argument.value().orElseGet(() -> evaluator.evaluate(argument.expression(), scope));
    try {
      return Conversions.convert(value, parameter.type());
    } catch (ConversionException e) {
      reportArgument(parameter, e.getMessage(), argument);
      return HclValue.unknown();
    }
  }

  private boolean hasNull(List<HclValue> values, Signature signature, List<Argument> arguments) {
    for (int i = 0; i < values.size(); i++) {
      Parameter parameter = signature.findParameter(i).orElseThrow();
      if (values.get(i).isNull() && !parameter.nullable()) {
        reportArgument(parameter, "argument must not be null", arguments.get(i));
        return true;
      }
    }
    return false;
  }

  private void reportArgument(Parameter parameter, String problem, Argument argument) {
    evaluator.report(
        BAD_ARGUMENT,
        "Invalid value for \"" + parameter.name() + "\" parameter: " + problem + ".",
        Starts.of(argument.expression()));
  }

  private HclValue callLazy(
      Expression.Call call, LazyFunction function, List<Argument> arguments, Scope scope) {
    if (!fits(call, function.signature(), arguments)) {
      return HclValue.unknown();
    }
    List<LazyFunction.Attempt> attempts =
        arguments.stream().map(argument -> attempt(argument, scope)).toList();
    try {
      return function.call(attempts);
    } catch (CallException e) {
      return fail(call, function.signature(), arguments, e);
    }
  }

  private static LazyFunction.Attempt attempt(Argument argument, Scope scope) {
    return () -> argument.value().orElseGet(() -> Evaluator.value(argument.expression(), scope));
  }

  private HclValue fail(
      Expression.Call call, Signature signature, List<Argument> arguments, CallException e) {
    if (e.argument().isPresent()) {
      int index = e.argument().getAsInt();
      Parameter parameter = signature.findParameter(index).orElseThrow();
      reportArgument(parameter, e.getMessage(), arguments.get(index));
    } else {
      Range range = Starts.ofCall(call);
      evaluator.report(
          "Error in function call",
          "Call to function \"" + call.name() + "\" failed: " + e.getMessage() + ".",
          range);
    }
    return HclValue.unknown();
  }
}
