package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.template.Node.Operand;
import java.util.List;
import java.util.Optional;

/**
 * What a command gives to the function it names.
 *
 * @param dot the dot where the command stands
 * @param words the words after the name
 * @param last the value of the stage before in the pipeline, which becomes the last argument
 */
record Arguments(Value dot, List<Operand> words, Optional<Value> last) {
  /** The arguments of a command: all its words but the first. */
  static Arguments of(Value dot, Node.Command command, Optional<Value> last) {
    List<Operand> words = command.words();
    return new Arguments(dot, words.subList(1, words.size()), last);
  }

  /** No arguments. */
  static Arguments none(Value dot) {
    return new Arguments(dot, List.of(), Optional.empty());
  }

  boolean isEmpty() {
    return words.isEmpty() && last.isEmpty();
  }

  int count() {
    return words.size() + (last.isPresent() ? 1 : 0);
  }
}
