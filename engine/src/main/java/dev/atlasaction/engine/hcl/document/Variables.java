package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.Position;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.Suggestions;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gives the {@code variable} blocks their values (spec config.md §3). */
final class Variables {

  private static final List<String> ARGUMENTS =
      List.of("type", "default", "description", "sensitive");

  private final Scope scope;
  private final Map<String, HclValue> inputs;

  Variables(Scope scope, Map<String, HclValue> inputs) {
    this.scope = VariableTypes.in(scope);
    this.inputs = inputs;
  }

  /** The values by name, of all blocks. */
  Map<String, HclValue> read(List<Block> blocks) {
    blocks.forEach(Variables::check);
    Map<String, HclValue> values = new TreeMap<>();
    for (Block block : blocks) {
      String name = block.labelNames().getFirst();
      values.put(name, value(block, name));
    }
    blocks.forEach(block -> validate(block, values));
    return values;
  }

  private HclValue value(Block block, String name) {
    HclType type = type(block, name);
    HclValue given = inputs.get(name);
    if (given == null) {
      Attribute fallback =
          block
              .body()
              .findAttribute("default")
              .orElseThrow(() ->
                  EngineException.user("missing value for required variable \"" + name + "\""));
      given = Evaluator.value(fallback.value(), scope);
    }
    if (type instanceof HclType.ListOf(HclType element) && given.type().equals(element)) {
      given = new HclValue.ListValue(element, List.of(given));
    }
    try {
      return Conversions.convert(given, type);
    } catch (ConversionException e) {
      throw e.prefixed("variable \"" + name + "\": ");
    }
  }

  private HclType type(Block block, String name) {
    Attribute type = block.body().findAttribute("type").orElseThrow();
    HclValue value = Evaluator.value(type.value(), scope);
    return VariableTypes.find(value)
        .orElseThrow(() ->
            EngineException.user(
                "invalid type \""
                    + Conversions.text(value).orElse(value.type().friendlyName())
                    + "\" for variable \""
                    + name
                    + "\". Valid types are: string, number, bool, list, map, or set"));
  }

  // --- shape ---

  private static void check(Block block) {
    List<HclDiagnostic> problems = new ArrayList<>();
    Range brace = firstColumn(block.body().range());
    if (block.labels().isEmpty()) {
      problems.add(
          new HclDiagnostic(
              "Missing  for variable", "All variable blocks must have 1 labels ().", brace));
    }
    if (block.labels().size() > 1) {
      problems.add(
          new HclDiagnostic(
              "Extraneous label for variable",
              "Only 1 labels () are expected for variable blocks.",
              block.labels().get(1).range()));
    }
    for (Attribute attribute : block.body().attributes()) {
      if (!ARGUMENTS.contains(attribute.name())) {
        problems.add(unsupported(attribute));
      }
    }
    for (Block inner : block.body().blocks()) {
      if (!inner.type().equals("validation")) {
        problems.add(
            new HclDiagnostic(
                "Unsupported block type",
                "Blocks of type \"" + inner.type() + "\" are not expected here.",
                inner.typeRange()));
      }
    }
    if (problems.isEmpty() && block.body().findAttribute("type").isEmpty()) {
      problems.add(missing("type", new Range(brace.file(), brace.start(), brace.start())));
    }
    if (!problems.isEmpty()) {
      throw new HclException(problems);
    }
  }

  private static HclDiagnostic unsupported(Attribute attribute) {
    return new HclDiagnostic(
        "Unsupported argument",
        "An argument named \""
            + attribute.name()
            + "\" is not expected here."
            + new Suggestions(ARGUMENTS).sentence(attribute.name()),
        attribute.nameRange());
  }

  private static HclDiagnostic missing(String name, Range range) {
    return new HclDiagnostic(
        "Missing required argument",
        "The argument \"" + name + "\" is required, but no definition was found.",
        range);
  }

  private static Range firstColumn(Range range) {
    int column = range.start().column();
    int offset = range.start().offset();
    int bytes = range.start().byteOffset();
    return new Range(
        range.file(),
        range.start(),
        new Position(range.start().line(), column + 1, offset + 1, bytes + 1));
  }

  // --- validation ---

  /** Checks {@code validation} blocks, whose conditions may refer to all variables. */
  private void validate(Block block, Map<String, HclValue> values) {
    Scope withValues = MapScope.in(scope, Map.of("var", HclValue.object(values)));
    for (Block validation : block.body().blocks("validation")) {
      Optional<Attribute> condition = validation.body().findAttribute("condition");
      boolean holds =
          condition.isEmpty()
              || Evaluator.value(condition.get().value(), withValues).equals(HclValue.of(true));
      if (!holds) {
        String message =
            validation
                .body()
                .findAttribute("error_message")
                .flatMap(each -> Conversions.text(Evaluator.value(each.value(), withValues)))
                .orElse("the value does not meet its validation rule");
        throw EngineException.user(
            "variable \"" + block.labelNames().getFirst() + "\": " + message);
      }
    }
  }
}
