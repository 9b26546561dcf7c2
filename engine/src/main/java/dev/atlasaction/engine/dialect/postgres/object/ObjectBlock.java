package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.type.NamedTypes;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.PostgresTypes;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.function.RawSql;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.ObjectScope;
import dev.atlasaction.engine.schemahcl.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The block of an object, as its kind reads it. */
public record ObjectBlock(EvaluatedBlock block, ObjectScope scope) {

  String schema() {
    return scope.schema();
  }

  String name() {
    return HclValues.text(block, "name").orElse(block.name());
  }

  /** A text or bare word; empty if it is absent. */
  String text(String attribute) {
    return HclValues.text(block, attribute).orElse("");
  }

  /** A text that must be there. */
  String require(String attribute) {
    return HclValues.text(block, attribute)
        .orElseThrow(() -> wrong("lacks the attribute \"" + attribute + '"'));
  }

  /** A bare word with blanks for its underscores; empty if it is absent. */
  String word(String attribute) {
    return text(attribute).replace('_', ' ');
  }

  boolean flag(String attribute) {
    return HclValues.flag(block, attribute);
  }

  /** An inner block in the same place. */
  List<ObjectBlock> blocks(String type) {
    return block.blocks(type).stream().map(inner -> new ObjectBlock(inner, scope)).toList();
  }

  /** The type in an attribute; a reference to a declared one, a word or {@code sql("...")}. */
  Optional<ColumnType> findType(String attribute) {
    return block.findValue(attribute).map(value -> type(attribute, value));
  }

  private ColumnType type(String attribute, HclValue value) {
    Optional<HclReference> reference = HclReference.of(value);
    if (reference.isEmpty()) {
      return NamedTypes.named(
          new TypeReader(new PostgresTypes()).read(block, attribute), scope.objects());
    }
    return NamedTypes.referenced(reference.get(), scope.objects())
        .or(() -> rowType(reference.get()))
        .orElseThrow(() -> wrong("refers to something that is no type"));
  }

  /** Tables and views are types of their rows. */
  private Optional<ColumnType> rowType(HclReference reference) {
    HclReference.Step step = reference.steps().getFirst();
    return switch (step.type()) {
      case "table", "view", "materialized", "domain", "composite", "range" ->
          Optional.of(new PostgresType.ObjectType(step.type(), scope.schemaOf(step), step.name()));
      default -> Optional.empty();
    };
  }

  /** What an attribute refers to. */
  Optional<DependsOn.Target> findTarget(String attribute) {
    return block.findValue(attribute).flatMap(HclReference::of).map(this::target);
  }

  private DependsOn.Target target(HclReference reference) {
    HclReference.Step step = reference.steps().getFirst();
    return new DependsOn.Target(step.type(), scope.schemaOf(step), step.name());
  }

  /** The names of the columns that an attribute refers to, or that it lists as text. */
  List<String> columns(String attribute) {
    List<String> names = new ArrayList<>();
    for (HclReference reference : HclValues.references(block, attribute)) {
      names.add(
          reference
              .findStep("column")
              .orElseThrow(() -> wrong("needs columns in \"" + attribute + '"'))
              .name());
    }
    return names;
  }

  /** The names of the schemas that an attribute refers to. */
  List<String> schemas(String attribute) {
    return HclValues.references(block, attribute).stream()
        .map(reference -> reference.steps().getFirst().name())
        .map(label -> scope.schemas().getOrDefault(label, label))
        .toList();
  }

  List<String> texts(String attribute) {
    return HclValues.texts(block, attribute);
  }

  /** Text or {@code sql("...")}; empty if it is absent. */
  String expression(String attribute) {
    return block
        .findValue(attribute)
        .flatMap(RawSql::find)
        .map(RawSql::text)
        .orElseGet(() -> text(attribute));
  }

  EngineException wrong(String what) {
    return EngineException.user(
        block.range() + ": " + block.type() + " \"" + block.name() + "\" " + what);
  }
}
