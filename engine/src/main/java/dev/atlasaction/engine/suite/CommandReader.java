package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the blocks of a case into commands; what it does not know it refuses. */
record CommandReader(CaseKind kind, String file, Scope scope) {

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "exec", Set.of("sql", "format", "output", "match"),
          "catch", Set.of("sql", "error"),
          "assert", Set.of("sql", "error_message"),
          "log", Set.of("message"),
          "external", Set.of("program", "working_dir", "output", "match"),
          "cleanup", Set.of("sql"),
          "migrate", Set.of("to"),
          "schema", Set.of("url"),
          "apply", Set.of("url"));

  private static final Map<String, CaseKind> ONLY_IN =
      Map.of("migrate", CaseKind.MIGRATE, "schema", CaseKind.PLAN, "apply", CaseKind.PLAN);

  /**
   * Refuses blocks and attributes that mean nothing, without evaluating them.
   *
   * @throws EngineException naming the first one
   */
  static void check(CaseKind kind, Block block) {
    Set<String> known = ATTRIBUTES.get(block.type());
    if (known == null || ONLY_IN.getOrDefault(block.type(), kind) != kind) {
      throw refuse(
          block.typeRange(),
          "a test of kind \"" + kind.label() + "\" has no command \"" + block.type() + "\"");
    }
    for (Attribute attribute : block.body().attributes()) {
      if (!known.contains(attribute.name())) {
        throw refuse(
            attribute.nameRange(),
            "\"" + block.type() + "\" has no attribute \"" + attribute.name() + "\"");
      }
    }
    if (!block.body().blocks().isEmpty()) {
      Block inner = block.body().blocks().getFirst();
      throw refuse(
          inner.typeRange(), "\"" + block.type() + "\" has no block \"" + inner.type() + "\"");
    }
  }

  static EngineException refuse(Range range, String what) {
    return EngineException.user(
        range.file() + ":" + range.start().line() + "," + range.start().column() + ": " + what);
  }

  TestCommand read(Block block) {
    SourceLine at = new SourceLine(file, block.range().start().line());
    return switch (block.type()) {
      case "exec" ->
          new TestCommand.Exec(at, required(block, "sql"), format(block), expected(block));
      case "catch" -> new TestCommand.Catch(at, required(block, "sql"), text(block, "error"));
      case "assert" ->
          new TestCommand.Assert(
              at, required(block, "sql"), text(block, "error_message").orElse(""));
      case "log" -> new TestCommand.Log(at, required(block, "message"));
      case "external" ->
          new TestCommand.External(at, program(block), text(block, "working_dir"), expected(block));
      case "cleanup" -> new TestCommand.Cleanup(at, required(block, "sql"));
      case "migrate" -> new TestCommand.Migrate(at, required(block, "to"));
      case "schema" -> new TestCommand.Schema(at, required(block, "url"));
      case "apply" -> new TestCommand.Apply(at, required(block, "url"));
      default -> throw refuse(block.typeRange(), "unknown command \"" + block.type() + "\"");
    };
  }

  /** A bare word or a string. */
  private ResultFormat format(Block block) {
    String word =
        block
            .body()
            .findAttribute("format")
            .map(each -> keyword(each).orElseGet(() -> text(block, "format").orElse("")))
            .orElse("csv");
    return switch (word) {
      case "csv" -> ResultFormat.CSV;
      case "table" -> ResultFormat.TABLE;
      default ->
          throw refuse(block.typeRange(), "format must be csv or table, not \"" + word + "\"");
    };
  }

  private static Optional<String> keyword(Attribute attribute) {
    return attribute.value() instanceof Expression.Variable variable && variable.steps().isEmpty()
        ? Optional.of(variable.name())
        : Optional.empty();
  }

  private Optional<Expected> expected(Block block) {
    Optional<String> output = text(block, "output");
    Optional<String> match = text(block, "match");
    if (output.isPresent() && match.isPresent()) {
      throw refuse(block.typeRange(), "\"output\" and \"match\" exclude each other");
    }
    return output
        .map(text -> new Expected(false, text))
        .or(() -> match.map(text -> new Expected(true, text)));
  }

  private List<String> program(Block block) {
    HclValue value = value(block, "program").orElseThrow(() -> missing(block, "program"));
    List<String> words =
        value.elements().orElse(List.of()).stream().map(word -> string(block, word)).toList();
    if (words.isEmpty()) {
      throw refuse(block.typeRange(), "\"program\" must be a list with at least one string");
    }
    return words;
  }

  private String required(Block block, String name) {
    return text(block, name).orElseThrow(() -> missing(block, name));
  }

  private static EngineException missing(Block block, String name) {
    return refuse(
        block.typeRange(), "\"" + block.type() + "\" needs the attribute \"" + name + "\"");
  }

  private Optional<String> text(Block block, String name) {
    return value(block, name).map(value -> string(block, value));
  }

  private static String string(Block block, HclValue value) {
    try {
      return Conversions.text(Conversions.convert(value, HclType.STRING)).orElse("");
    } catch (ConversionException wrong) {
      throw refuse(block.typeRange(), wrong.getMessage());
    }
  }

  private Optional<HclValue> value(Block block, String name) {
    return block
        .body()
        .findAttribute(name)
        .map(attribute -> Evaluator.value(attribute.value(), scope))
        .filter(value -> !value.isNull());
  }
}
