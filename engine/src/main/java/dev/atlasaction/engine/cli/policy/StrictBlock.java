package dev.atlasaction.engine.cli.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A block of the project file that may have nothing but what it is known for. */
record StrictBlock(EvaluatedBlock block) {

  /** This block, if it has no other attributes and blocks than these. */
  StrictBlock only(Set<String> attributes, Set<String> blocks) {
    for (EvaluatedAttribute attribute : block.attributes()) {
      if (!attributes.contains(attribute.name())) {
        throw wrong(attribute.range(), "no attribute \"" + attribute.name() + "\" here");
      }
    }
    for (EvaluatedBlock inner : block.blocks()) {
      if (!blocks.contains(inner.type())) {
        throw wrong(inner.range(), "no block \"" + inner.type() + "\" here");
      }
    }
    return this;
  }

  /** The blocks of a type. */
  List<StrictBlock> blocks(String type) {
    return block.blocks(type).stream().map(StrictBlock::new).toList();
  }

  /** The last label, which the block needs. */
  String label() {
    if (block.name().isEmpty()) {
      throw wrong(block.range(), "the block needs a name: " + block.type() + " \"NAME\"");
    }
    return block.name();
  }

  /** A text. */
  Optional<String> text(String name) {
    return read(
        name,
        "a string",
        value ->
            value instanceof HclValue.StringValue(String text)
                ? Optional.of(text)
                : Optional.empty());
  }

  /** A truth value. */
  Optional<Boolean> flag(String name) {
    return read(
        name,
        "true or false",
        value ->
            value instanceof HclValue.BoolValue(boolean flag)
                ? Optional.of(flag)
                : Optional.empty());
  }

  /** A number that is not negative. */
  Optional<Long> count(String name) {
    return read(
        name,
        "a whole number",
        value ->
            value instanceof HclValue.NumberValue number
                    && number.isInteger()
                    && number.value().signum() >= 0
                    && number.value().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? Optional.of(number.value().longValueExact())
                : Optional.empty());
  }

  /** Texts; none if the attribute is absent. */
  List<String> texts(String name) {
    return read(name, "a list of strings", StrictBlock::strings).orElse(List.of());
  }

  /** A regular expression. */
  Optional<Pattern> pattern(String name) {
    return text(name)
        .map(text -> {
          try {
            return Pattern.compile(text);
          } catch (PatternSyntaxException malformed) {
            throw wrong(
                block.findAttribute(name).orElseThrow().range(),
                String.valueOf(malformed.getMessage()));
          }
        });
  }

  private <T> Optional<T> read(String name, String wanted, Function<HclValue, Optional<T>> reader) {
    return block
        .findAttribute(name)
        .map(attribute ->
            reader
                .apply(attribute.value())
                .orElseThrow(() -> wrong(attribute.range(), name + " is " + wanted)));
  }

  private static Optional<List<String>> strings(HclValue value) {
    if (value instanceof HclValue.StringValue(String one)) {
      return Optional.of(List.of(one));
    }
    return value
        .elements()
        .filter(items -> items.stream().allMatch(HclValue.StringValue.class::isInstance))
        .map(items -> items.stream().map(item -> ((HclValue.StringValue) item).value()).toList());
  }

  /** A refusal that says where. */
  static EngineException wrong(Range range, String what) {
    return EngineException.user(range + ": lint policy: " + what);
  }
}
