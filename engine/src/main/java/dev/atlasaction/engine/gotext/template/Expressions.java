package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.Node.Bool;
import dev.atlasaction.engine.gotext.template.Node.Chain;
import dev.atlasaction.engine.gotext.template.Node.Command;
import dev.atlasaction.engine.gotext.template.Node.Dot;
import dev.atlasaction.engine.gotext.template.Node.Field;
import dev.atlasaction.engine.gotext.template.Node.Identifier;
import dev.atlasaction.engine.gotext.template.Node.Literal;
import dev.atlasaction.engine.gotext.template.Node.Nil;
import dev.atlasaction.engine.gotext.template.Node.Operand;
import dev.atlasaction.engine.gotext.template.Node.Pipeline;
import dev.atlasaction.engine.gotext.template.Node.Variable;
import dev.atlasaction.engine.gotext.template.Node.Written;
import java.util.List;
import java.util.Optional;

/** Evaluates pipelines. */
final class Expressions {
  private final Place place;
  private final Conversion conversion;
  private final Calls calls;
  private final Members members;
  private Variables variables;

  Expressions(Place place, FuncMap functions, MissingKey missingKey, Value dollar) {
    this.place = place;
    this.conversion = new Conversion(place);
    this.calls = new Calls(place, functions, this);
    this.members = new Members(place, missingKey, calls);
    this.variables = new Variables(dollar);
  }

  Variables variables() {
    return variables;
  }

  /** Replaces the variables, on entering a template and on leaving it. */
  void use(Variables used) {
    variables = used;
  }

  /** The value of a pipeline; the variables it declares are set to it. */
  Value pipeline(Value dot, Pipeline pipeline) {
    place.at(pipeline);
    Optional<Value> value = Optional.empty();
    for (Command command : pipeline.commands()) {
      value = Optional.of(command(dot, command, value).concrete());
    }
    Value result = value.orElse(Value.NONE);
    for (Variable variable : pipeline.variables()) {
      if (pipeline.assigns()) {
        assign(variable.name(), result);
      } else {
        variables.push(variable.name(), result);
      }
    }
    return result;
  }

  /** Gives a variable another value. */
  void assign(String name, Value value) {
    if (!variables.assign(name, value)) {
      throw place.failure("undefined variable: " + name);
    }
  }

  private Value command(Value dot, Command command, Optional<Value> last) {
    Operand first = command.words().getFirst();
    Arguments arguments = Arguments.of(dot, command, last);
    return switch (first) {
      case Field field -> {
        place.at(field);
        yield chain(dot, field, field.names(), arguments);
      }
      case Chain chain -> {
        place.at(chain);
        Value start = argument(dot, chain.operand(), Parameter.ANY);
        yield chain(start, chain, chain.names(), arguments);
      }
      case Identifier identifier -> {
        place.at(identifier);
        yield calls.function(identifier.name(), command, arguments);
      }
      case Variable variable -> variable(variable, arguments);
      case Pipeline nested -> {
        checkNoFunction(first, arguments);
        yield pipeline(dot, nested);
      }
      case Bool _, Dot _, Nil _, Node.Number _, Literal _ -> {
        place.at(first);
        checkNoFunction(first, arguments);
        yield operand(dot, first);
      }
    };
  }

  private void checkNoFunction(Operand operand, Arguments arguments) {
    if (!arguments.isEmpty()) {
      throw place.failure("can't give argument to non-function " + operand);
    }
  }

  private Value variable(Variable variable, Arguments arguments) {
    place.at(variable);
    Value value =
        variables
            .find(variable.name())
            .orElseThrow(() -> place.failure("undefined variable: " + variable.name()));
    if (variable.fields().isEmpty()) {
      checkNoFunction(variable, arguments);
      return value;
    }
    return chain(value, variable, variable.fields(), arguments);
  }

  /** Follows names from a value; the last one takes the arguments. */
  private Value chain(Value start, Operand node, List<String> names, Arguments arguments) {
    Value value = start;
    int last = names.size() - 1;
    for (String name : names.subList(0, last)) {
      value = members.get(value, name, node, Arguments.none(arguments.dot()));
    }
    return members.get(value, names.get(last), node, arguments);
  }

  /** The value of a word as the parameter of a function takes it. */
  Value argument(Value dot, Operand word, Parameter parameter) {
    place.at(word);
    return switch (word) {
      case Dot _ -> conversion.toParameter(dot, parameter);
      case Field field ->
          conversion.toParameter(chain(dot, field, field.names(), Arguments.none(dot)), parameter);
      case Variable variable ->
          conversion.toParameter(variable(variable, Arguments.none(dot)), parameter);
      case Pipeline nested -> conversion.toParameter(pipeline(dot, nested), parameter);
      case Identifier identifier ->
          conversion.toParameter(
              calls.function(identifier.name(), identifier, Arguments.none(dot)), parameter);
      case Chain chain -> {
        Value start = argument(dot, chain.operand(), Parameter.ANY);
        yield conversion.toParameter(
            chain(start, chain, chain.names(), Arguments.none(dot)), parameter);
      }
      case Bool _, Nil _, Node.Number _, Literal _ ->
          parameter.takesAnything() ? operandOrNil(dot, word) : conversion.literal(word, parameter);
    };
  }

  private Value operandOrNil(Value dot, Operand word) {
    return word instanceof Nil ? Value.NONE : operand(dot, word);
  }

  /** The value of a word that needs no looking up. */
  private Value operand(Value dot, Operand word) {
    return switch (word) {
      case Bool(int _, boolean value) -> Value.of(value);
      case Dot _ -> dot;
      case Literal(int _, String _, String text) -> Value.of(text);
      case Node.Number number -> number(number);
      case Nil _ -> throw place.failure("nil is not a command");
      case Field _, Chain _, Identifier _, Variable _, Pipeline _ ->
          throw new EngineException(
              Category.INTERNAL, "template: not a simple operand: " + word, null);
    };
  }

  private Value number(Node.Number number) {
    if (number.written() == Written.FLOATING) {
      return Value.of(number.floating());
    }
    if (number.whole().isEmpty()) {
      throw place.failure(number.text() + " overflows int");
    }
    return Value.of(number.whole().getAsLong());
  }
}
