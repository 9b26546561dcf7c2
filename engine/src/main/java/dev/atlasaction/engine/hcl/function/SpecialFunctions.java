package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.LazyFunction;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code can}, {@code try}, {@code print} and {@code sql}. */
final class SpecialFunctions {

  private SpecialFunctions() {}

  static Optional<Callable> find(String name, Consumer<String> output) {
    return Optional.ofNullable(
        switch (name) {
          case "can" -> new Lazy(Signature.of(Args.any("expression")), SpecialFunctions::can);
          case "try" ->
              new Lazy(Signature.of().with(Args.any("expressions")), SpecialFunctions::tryEach);
          case "print" ->
              Args.function(
                  Signature.of(Args.any("print")),
                  args -> {
                    output.accept(text(args.at(0)) + "\n");
                    return args.at(0);
                  });
          case "sql" ->
              Args.function(
                  Signature.of(Args.string("def")),
                  args -> {
                    if (args.text(0).isEmpty()) {
                      throw CallException.of("empty expression");
                    }
                    return new RawSql(args.text(0)).toValue();
                  });
          default -> null;
        });
  }

  private interface LazyBody {
    HclValue call(List<LazyFunction.Attempt> arguments);
  }

  private record Lazy(Signature signature, LazyBody body) implements LazyFunction {
    @Override
    public HclValue call(List<Attempt> arguments) {
      return body.call(arguments);
    }
  }

  private static HclValue can(List<LazyFunction.Attempt> arguments) {
    try {
      arguments.getFirst().value();
      return HclValue.of(true);
    } catch (HclException _) {
      return HclValue.of(false);
    }
  }

  private static HclValue tryEach(List<LazyFunction.Attempt> arguments) {
    if (arguments.isEmpty()) {
      throw CallException.of("at least one argument is required");
    }
    StringBuilder problems = new StringBuilder("no expression succeeded:\n");
    for (LazyFunction.Attempt argument : arguments) {
      try {
        return argument.value();
      } catch (HclException e) {
        e.diagnostics().forEach(diagnostic -> problems.append(bullet(diagnostic)));
      }
    }
    throw CallException.of(problems + "\nAt least one expression must produce a successful result");
  }

  private static String bullet(HclDiagnostic problem) {
    String place = problem.range().toString();
    return "- " + problem.summary() + " (at " + place + ")\n  " + problem.detail() + "\n";
  }

  private static String text(HclValue value) {
    return value instanceof HclValue.StringValue(String text) ? text : JsonWriter.write(value);
  }
}
