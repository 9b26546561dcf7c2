package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The scope with the functions of every document: no variables. Functions are made when they are
 * asked for, so that a document pays for what it uses.
 */
public final class StandardFunctions implements Scope {

  private final Consumer<String> output;

  /** The functions; {@code print} gives its text, with a line break, to {@code output}. */
  public StandardFunctions(Consumer<String> output) {
    this.output = output;
  }

  @Override
  public Optional<HclValue> findVariable(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Callable> findFunction(String name) {
    return NumberFunctions.find(name)
        .or(() -> TextFunctions.find(name))
        .or(() -> SequenceFunctions.find(name))
        .or(() -> CollectionFunctions.find(name))
        .or(() -> ConversionFunctions.find(name))
        .or(() -> RegexFunctions.find(name))
        .or(() -> UrlFunctions.find(name))
        .or(() -> EncodingFunctions.find(name))
        .or(() -> YamlFunctions.find(name))
        .or(() -> DateFunctions.find(name))
        .or(() -> FormatFunctions.find(name))
        .or(() -> SpecialFunctions.find(name, output));
  }

  @Override
  public List<String> variableNames() {
    return List.of();
  }

  /** None: the original makes no suggestions out of its standard functions. */
  @Override
  public List<String> functionNames() {
    return List.of();
  }
}
