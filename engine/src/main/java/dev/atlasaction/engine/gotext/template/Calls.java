package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoMethod;
import dev.atlasaction.engine.gotext.template.Node.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls functions and methods with the arguments a template gives. */
final class Calls {
  private final Place place;
  private final FuncMap functions;
  private final Expressions expressions;

  Calls(Place place, FuncMap functions, Expressions expressions) {
    this.place = place;
    this.functions = functions;
    this.expressions = expressions;
  }

  /**
   * What is called.
   *
   * @param name its name in error texts
   * @param node what errors inside point to
   * @param fixed the parameters it needs
   * @param rest the parameter for any number of further arguments
   */
  private record Callee(String name, Node node, List<Parameter> fixed, Optional<Parameter> rest) {
    Parameter parameterAt(int index) {
      return index < fixed.size() ? fixed.get(index) : rest.orElse(Parameter.ANY);
    }
  }

  /** Calls the function of a name; the node is the whole command. */
  Value function(String name, Node node, Arguments arguments) {
    Optional<TemplateFunction> own = functions.find(name);
    if (own.isPresent()) {
      return call(name, node, own.get(), arguments);
    }
    if (name.equals("and") || name.equals("or")) {
      return shortCircuit(name, node, arguments);
    }
    if (name.equals("call")) {
      return indirect(node, arguments);
    }
    Builtin builtin =
        Builtins.find(name)
            .orElseThrow(() -> place.failure("\"" + name + "\" is not a defined function"));
    List<Value> values = values(callee(name, node, builtin.signature()), arguments);
    return guarded(name, node, () -> builtin.body().call(values));
  }

  /** Calls a method of an object. */
  Value method(GoMethod method, Object target, Node node, Arguments arguments) {
    List<Class<?>> types = method.parameterTypes();
    int fixed = types.size() - (method.isVariadic() ? 1 : 0);
    List<Parameter> parameters = types.subList(0, fixed).stream().map(Parameter::of).toList();
    Optional<Parameter> rest =
        method.isVariadic()
            ? Optional.of(Parameter.of(types.getLast().getComponentType()))
            : Optional.empty();
    Callee callee = new Callee(method.name(), node, parameters, rest);
    List<Value> values = values(callee, arguments);
    @Nullable Object[] objects = JavaArguments.of(values, types, method.isVariadic());
    return guarded(
        method.name(), node, () -> Value.of(method.invoke(target, objects), method.returnType()));
  }

  private Value call(String name, Node node, TemplateFunction function, Arguments arguments) {
    List<Value> values = values(callee(name, node, function.signature()), arguments);
    return guarded(
        name, node, () -> Value.of(function.call(Builtins.objects(values)), Object.class));
  }

  private static Callee callee(String name, Node node, Signature signature) {
    return new Callee(
        name,
        node,
        signature.fixed().stream().map(Parameter::of).toList(),
        signature.rest().map(Parameter::of));
  }

  /** Evaluates the arguments as far as needed. */
  private Value shortCircuit(String name, Node node, Arguments arguments) {
    Callee callee = callee(name, node, Signature.of(ParamType.ANY).andMore(ParamType.ANY));
    checkCount(callee, arguments);
    Value value = Value.NONE;
    for (Operand word : arguments.words()) {
      value = expressions.argument(arguments.dot(), word, Parameter.ANY);
      if (Truth.of(value) == name.equals("or")) {
        return value;
      }
    }
    return arguments.last().orElse(value);
  }

  /** {@code call}: the first argument is the function. */
  private Value indirect(Node node, Arguments arguments) {
    String name = "call";
    Callee callee = callee(name, node, Signature.of(ParamType.ANY).andMore(ParamType.ANY));
    List<Value> values = values(callee, arguments);
    Value first = values.getFirst().concrete();
    Object called = first.object();
    place.at(node);
    if (called == null) {
      throw place.failure("error calling call: call of nil");
    }
    if (!(called instanceof TemplateFunction function)) {
      String shown = arguments.words().isEmpty() ? "" : arguments.words().getFirst().toString();
      throw place.failure(
          "error calling call: non-function " + shown + " of type " + first.innerTypeName());
    }
    List<Value> rest = values.subList(1, values.size());
    return guarded(name, node, () -> Value.of(function.call(Builtins.objects(rest)), Object.class));
  }

  private List<Value> values(Callee callee, Arguments arguments) {
    checkCount(callee, arguments);
    List<Value> values = new ArrayList<>();
    Conversion conversion = new Conversion(place);
    for (Operand word : arguments.words()) {
      Parameter parameter = callee.parameterAt(values.size());
      values.add(expressions.argument(arguments.dot(), word, parameter));
    }
    if (arguments.last().isPresent()) {
      Parameter parameter = callee.parameterAt(values.size());
      values.add(conversion.toParameter(arguments.last().get(), parameter));
    }
    return values;
  }

  private void checkCount(Callee callee, Arguments arguments) {
    int wanted = callee.fixed().size();
    String problem = "wrong number of args for " + callee.name() + ": want ";
    if (callee.rest().isPresent()) {
      if (arguments.count() < wanted) {
        throw place.failure(problem + "at least " + wanted + " got " + arguments.words().size());
      }
    } else if (arguments.count() != wanted) {
      throw place.failure(problem + wanted + " got " + arguments.count());
    }
  }

  private interface Body {
    Value run();
  }

  private Value guarded(String name, Node node, Body body) {
    try {
      return body.run();
    } catch (EngineException e) {
      place.at(node);
      throw place.failure("error calling " + name + ": " + e.getMessage(), e);
    }
  }
}
