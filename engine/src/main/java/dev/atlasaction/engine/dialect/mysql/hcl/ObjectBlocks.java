package dev.atlasaction.engine.dialect.mysql.hcl;

import dev.atlasaction.engine.dialect.mysql.object.Routine;
import dev.atlasaction.engine.dialect.mysql.object.ScheduledEvent;
import dev.atlasaction.engine.dialect.mysql.object.Sequence;
import dev.atlasaction.engine.dialect.mysql.object.Trigger;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.TypeReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks of what is neither table nor view (spec schema-hcl.md §5).
 *
 * @param schema the schema the object is in
 */
record ObjectBlocks(EvaluatedBlock block, String schema) {

  private static final List<String> TIMINGS = List.of("before", "after");
  private static final List<String> EVENTS = List.of("insert", "update", "delete");

  /** The object; nothing for blocks that this product does not have. */
  Optional<DbObject> read() {
    return switch (block.type()) {
      case "function" -> Optional.of(routine(Routine.Kind.FUNCTION));
      case "procedure" -> Optional.of(routine(Routine.Kind.PROCEDURE));
      case "trigger" -> Optional.of(trigger());
      case "event" -> Optional.of(event());
      case "sequence" -> Optional.of(sequence());
      default -> Optional.empty();
    };
  }

  private Routine routine(Routine.Kind kind) {
    TypeReader types = new TypeReader(new MySqlHcl().types());
    List<Routine.Argument> arguments =
        block.blocks("arg").stream()
            .map(arg ->
                new Routine.Argument(
                    word(arg, "mode").orElse("IN"),
                    arg.name(),
                    types.read(arg, "type"),
                    HclValues.text(arg, "charset").orElse("")))
            .toList();
    Routine.@Nullable Argument returns =
        kind == Routine.Kind.FUNCTION
            ? new Routine.Argument(
                "", "", types.read(block, "return"), HclValues.text(block, "charset").orElse(""))
            : null;
    return new Routine(
        kind,
        schema,
        block.name(),
        arguments,
        returns,
        new Routine.Traits(
            HclValues.flag(block, "deterministic"),
            word(block, "data_access").orElse(Routine.Traits.DEFAULT_ACCESS),
            word(block, "security").filter("INVOKER"::equals).isPresent(),
            HclValues.text(block, "comment").orElse("")),
        body());
  }

  private static Optional<String> word(EvaluatedBlock block, String name) {
    return HclValues.text(block, name).map(word -> word.replace('_', ' '));
  }

  private String body() {
    return HclValues.text(block, "as").orElseThrow(() -> missing("as")).strip();
  }

  private EngineException missing(String attribute) {
    return EngineException.user(
        block.range()
            + ": "
            + block.type()
            + " \""
            + block.name()
            + "\" lacks the attribute \""
            + attribute
            + "\"");
  }

  private Trigger trigger() {
    String table =
        reference("on")
            .flatMap(reference -> reference.findStep("table"))
            .map(HclReference.Step::name)
            .orElseThrow(() -> missing("on"));
    String follows =
        reference("follows")
            .flatMap(reference -> reference.findStep("trigger"))
            .map(HclReference.Step::name)
            .orElse("");
    return new Trigger(schema, block.name(), table, moment(), follows, body());
  }

  private Optional<HclReference> reference(String name) {
    return block.findValue(name).flatMap(HclReference::of);
  }

  private Trigger.Moment moment() {
    List<Trigger.Moment> moments =
        TIMINGS.stream()
            .flatMap(timing -> block.blocks(timing).stream())
            .flatMap(timing ->
                EVENTS.stream()
                    .filter(event -> HclValues.flag(timing, event))
                    .map(event ->
                        new Trigger.Moment(
                            timing.type().toUpperCase(Locale.ROOT),
                            event.toUpperCase(Locale.ROOT))))
            .toList();
    if (moments.size() != 1) {
      throw EngineException.user(
          block.range()
              + ": trigger \""
              + block.name()
              + "\" needs one block \"before\" or \"after\" with one of insert, update and delete");
    }
    return moments.getFirst();
  }

  private ScheduledEvent event() {
    ScheduledEvent.Schedule schedule =
        new ScheduledEvent.Schedule(text("at"), text("every"), text("starts"), text("ends"));
    if (schedule.at().isEmpty() == schedule.every().isEmpty()) {
      throw EngineException.user(
          block.range() + ": event \"" + block.name() + "\" needs either \"at\" or \"every\"");
    }
    return new ScheduledEvent(
        schema,
        block.name(),
        schedule,
        HclValues.flag(block, "preserve"),
        HclValues.text(block, "status").orElse(ScheduledEvent.ENABLED),
        text("comment"),
        body());
  }

  private String text(String name) {
    return HclValues.text(block, name).orElse("");
  }

  private Sequence sequence() {
    long step = HclValues.number(block, "increment").orElse(1L);
    long min = HclValues.number(block, "min_value").orElse(Sequence.defaultMin(step));
    long max = HclValues.number(block, "max_value").orElse(Sequence.defaultMax(step));
    return new Sequence(
        schema,
        block.name(),
        HclValues.number(block, "start").orElse(step < 0 ? max : min),
        step,
        min,
        max,
        new Sequence.Cache(
            HclValues.number(block, "cache").orElse(Sequence.Cache.DEFAULT.size()),
            HclValues.flag(block, "cycle")));
  }
}
