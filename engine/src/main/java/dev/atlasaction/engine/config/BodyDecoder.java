package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.eval.Starts;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the attributes of a data source and refuses what is left over. */
final class BodyDecoder {

  private static final String DECODING = "decoding body: ";

  private final Block block;
  private final Scope scope;
  private final List<String> known = new ArrayList<>();

  BodyDecoder(Block block, Scope scope) {
    this.block = block;
    this.scope = scope;
  }

  String requiredString(String name) {
    return ((HclValue.StringValue) required(name, HclType.STRING)).value();
  }

  Optional<String> string(String name) {
    return optional(name, HclType.STRING).map(value -> ((HclValue.StringValue) value).value());
  }

  Optional<Boolean> bool(String name) {
    return optional(name, HclType.BOOL).map(value -> ((HclValue.BoolValue) value).value());
  }

  List<String> requiredStrings(String name) {
    return texts(required(name, new HclType.ListOf(HclType.STRING)));
  }

  List<String> strings(String name) {
    return optional(name, new HclType.ListOf(HclType.STRING))
        .map(BodyDecoder::texts)
        .orElse(List.of());
  }

  private static List<String> texts(HclValue list) {
    return list.elements().orElse(List.of()).stream()
        .map(item -> Conversions.text(item).orElse(""))
        .toList();
  }

  /** The value of an attribute of any type. */
  Optional<HclValue> any(String name) {
    known.add(name);
    return block
        .body()
        .findAttribute(name)
        .map(attribute -> Evaluator.value(attribute.value(), scope));
  }

  private HclValue required(String name, HclType type) {
    return optional(name, type)
        .orElseThrow(() -> {
          Range body = block.body().range();
          Range start = new Range(body.file(), body.start(), body.start());
          return new HclException(
                  new HclDiagnostic(
                      "Missing required argument",
                      "The argument \"" + name + "\" is required, but no definition was found.",
                      start))
              .prefixed(DECODING);
        });
  }

  private Optional<HclValue> optional(String name, HclType type) {
    known.add(name);
    return block
        .body()
        .findAttribute(name)
        .map(attribute -> converted(attribute, type))
        .filter(value -> !value.isNull());
  }

  private HclValue converted(Attribute attribute, HclType type) {
    Evaluator evaluator = new Evaluator();
    HclValue value = evaluator.evaluate(attribute.value(), scope);
    List<HclDiagnostic> problems = new ArrayList<>(evaluator.diagnostics());
    Range start = Starts.of(attribute.value());
    if (!problems.isEmpty()) {
      problems.add(
          new HclDiagnostic(
              "Unsuitable value type", "Unsuitable value: value must be known", start));
      throw new HclException(problems).prefixed(DECODING);
    }
    try {
      return Conversions.convert(value, type);
    } catch (ConversionException e) {
      throw new HclException(
              new HclDiagnostic(
                  "Unsuitable value type", "Unsuitable value: " + e.getMessage(), start))
          .prefixed(DECODING);
    }
  }

  /** Refuses attributes that were not asked for, and blocks unless they are of {@code type}. */
  void finish(String type) {
    for (Block inner : block.body().blocks()) {
      if (!inner.type().equals(type)) {
        throw new HclException(
                new HclDiagnostic(
                    "Unexpected \"" + inner.type() + "\" block",
                    "Blocks are not allowed here.",
                    inner.typeRange()))
            .prefixed("getting attributes: ");
      }
    }
    List<String> rest =
        block.body().attributes().stream()
            .map(Attribute::name)
            .filter(name -> !known.contains(name))
            .toList();
    if (!rest.isEmpty()) {
      throw EngineException.user("unexpected attributes: " + String.join(", ", rest));
    }
  }

  void finish() {
    finish("");
  }
}
