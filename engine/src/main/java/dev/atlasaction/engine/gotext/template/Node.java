package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoQuote;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A part of a parsed template. Each knows where it stands, in chars from the start of the text, and
 * shows itself as error messages do.
 */
sealed interface Node {
  /** Where it stands. */
  int pos();

  /** A sequence of texts and actions. */
  record Sequence(int pos, List<Node> nodes) implements Node {
    public Sequence {
      nodes = List.copyOf(nodes);
    }

    /** Whether executing it prints nothing but white space. */
    boolean isBlank() {
      return nodes.stream().allMatch(n -> n instanceof Text(int _, String text) && text.isBlank());
    }
  }

  /** Text that is printed as it is. */
  record Text(int pos, String text) implements Node {}

  /** A pipeline whose value is printed, unless it is assigned to a variable. */
  record Action(int pos, Pipeline pipeline) implements Node {}

  /** {@code if}, or {@code with} if it sets the dot. */
  record Branch(
      int pos, boolean setsDot, Pipeline pipeline, Sequence then, Optional<Sequence> otherwise)
      implements Node {}

  /** {@code range}. */
  record Range(int pos, Pipeline pipeline, Sequence body, Optional<Sequence> otherwise)
      implements Node {}

  /** {@code break}. */
  record Break(int pos) implements Node {}

  /** {@code continue}. */
  record Continue(int pos) implements Node {}

  /** {@code template}. */
  record Call(int pos, String name, Optional<Pipeline> pipeline) implements Node {
    @Override
    public String toString() {
      String argument = pipeline.map(p -> " " + p).orElse("");
      return "{{template " + GoQuote.quote(name) + argument + "}}";
    }
  }

  /** One stage of a pipeline: an operand, or a function with its arguments. */
  record Command(int pos, List<Operand> words) implements Node {
    public Command {
      words = List.copyOf(words);
    }

    @Override
    public String toString() {
      return words.stream().map(Operand::asArgument).collect(Collectors.joining(" "));
    }
  }

  /** What a command consists of. */
  sealed interface Operand extends Node {
    /** The text among others, where a pipeline needs its parentheses. */
    default String asArgument() {
      return toString();
    }
  }

  /** Commands that feed each other, and the variables that take the result. */
  record Pipeline(int pos, boolean assigns, List<Variable> variables, List<Command> commands)
      implements Operand {
    public Pipeline {
      variables = List.copyOf(variables);
      commands = List.copyOf(commands);
    }

    @Override
    public String toString() {
      String names = variables.stream().map(Variable::toString).collect(Collectors.joining(", "));
      String stages = commands.stream().map(Command::toString).collect(Collectors.joining(" | "));
      return names.isEmpty() ? stages : names + (assigns ? " = " : " := ") + stages;
    }

    @Override
    public String asArgument() {
      return "(" + this + ")";
    }
  }

  /** The name of a function. */
  record Identifier(int pos, String name) implements Operand {
    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code $x.A.B}; the first name has the dollar sign. */
  record Variable(int pos, String name, List<String> fields) implements Operand {
    @Override
    public String toString() {
      return name + fields.stream().map(f -> "." + f).collect(Collectors.joining());
    }
  }

  /** {@code .A.B} */
  record Field(int pos, List<String> names) implements Operand {
    @Override
    public String toString() {
      return "." + String.join(".", names);
    }
  }

  /** {@code (pipeline).A.B} */
  record Chain(int pos, Operand operand, List<String> names) implements Operand {
    @Override
    public String toString() {
      return operand.asArgument() + "." + String.join(".", names);
    }
  }

  /** {@code .} */
  record Dot(int pos) implements Operand {
    @Override
    public String toString() {
      return ".";
    }
  }

  /** {@code nil} */
  record Nil(int pos) implements Operand {
    @Override
    public String toString() {
      return "nil";
    }
  }

  /** {@code true} or {@code false} */
  record Bool(int pos, boolean value) implements Operand {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** A text in quotes or back quotes. */
  record Literal(int pos, String quoted, String text) implements Operand {
    @Override
    public String toString() {
      return quoted;
    }
  }

  /**
   * A number or a character.
   *
   * @param whole its value if that is whole and fits 64 bits
   * @param floating its value rounded to a floating point number
   * @param written how it is written, which decides its type
   */
  record Number(int pos, String text, OptionalLong whole, double floating, Written written)
      implements Operand {
    @Override
    public String toString() {
      return text;
    }
  }

  /** How a number is written. */
  enum Written {
    /** As a whole number. */
    WHOLE,
    /** With a decimal point or an exponent. */
    FLOATING
  }
}
