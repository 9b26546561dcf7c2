package dev.atlasaction.engine.dialect.mysql.hcl;

import dev.atlasaction.engine.dialect.mysql.object.Routine;
import dev.atlasaction.engine.dialect.mysql.object.ScheduledEvent;
import dev.atlasaction.engine.dialect.mysql.object.Sequence;
import dev.atlasaction.engine.dialect.mysql.object.Trigger;
import dev.atlasaction.engine.dialect.mysql.type.MySqlTypes;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schemahcl.HclTypes;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import dev.atlasaction.engine.schemahcl.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what is neither table nor view as blocks (spec schema-hcl.md §5). */
final class ObjectHcl {

  private final MarshalScope scope;
  private final HclTypes types = new MySqlTypes();

  ObjectHcl(MarshalScope scope) {
    this.scope = scope;
  }

  SpecItem.Block block(DbObject object) {
    List<SpecItem> items = new ArrayList<>();
    switch (object) {
      case Routine routine -> routine(routine, items);
      case Trigger trigger -> trigger(trigger, items);
      case ScheduledEvent event -> event(event, items);
      case Sequence sequence -> sequence(sequence, items);
      default -> throw new IllegalStateException("no block for " + object.kind());
    }
    return new SpecItem.Block(object.kind(), scope.labels(object), items);
  }

  private void routine(Routine routine, List<SpecItem> items) {
    items.add(attribute("schema", MarshalScope.schemaReference(routine.schema())));
    for (Routine.Argument argument : routine.arguments()) {
      items.add(argument(argument, routine.routine() == Routine.Kind.PROCEDURE));
    }
    routine
        .findReturns()
        .ifPresent(returns -> {
          TypeText type = types.print(returns.type(), scope);
          items.add(
              attribute(
                  "return",
                  type.siblings().isEmpty()
                      ? type.value()
                      : new SpecValue.Sql(types.format(returns.type()))));
          text(items, "charset", returns.charset());
        });
    items.add(attribute("as", SpecValue.definition(routine.body())));
    Routine.Traits traits = routine.traits();
    if (traits.deterministic()) {
      items.add(attribute("deterministic", SpecValue.of(true)));
    }
    boolean access =
        !traits.dataAccess().isEmpty()
            && !traits.dataAccess().equals(Routine.Traits.DEFAULT_ACCESS);
    if (access) {
      word(items, "data_access", traits.dataAccess());
    }
    if (traits.invoker()) {
      word(items, "security", "INVOKER");
    }
    text(items, "comment", traits.comment());
  }

  private SpecItem.Block argument(Routine.Argument argument, boolean withMode) {
    List<SpecItem> items = new ArrayList<>();
    TypeText type = types.print(argument.type(), scope);
    items.add(attribute("type", type.value()));
    items.addAll(type.siblings());
    if (withMode && !argument.mode().equals("IN")) {
      word(items, "mode", argument.mode());
    }
    text(items, "charset", argument.charset());
    return new SpecItem.Block("arg", List.of(argument.name()), items);
  }

  private void trigger(Trigger trigger, List<SpecItem> items) {
    items.add(attribute("on", scope.reference("table", trigger.schema(), trigger.table())));
    items.add(
        SpecItem.Block.unlabelled(
            trigger.moment().timing().toLowerCase(Locale.ROOT),
            List.of(
                attribute(trigger.moment().event().toLowerCase(Locale.ROOT), SpecValue.of(true)))));
    word(items, "foreach", "ROW");
    items.add(attribute("as", SpecValue.definition(trigger.body())));
    if (!trigger.follows().isEmpty()) {
      items.add(
          attribute("follows", scope.reference("trigger", trigger.schema(), trigger.follows())));
    }
  }

  private static void event(ScheduledEvent event, List<SpecItem> items) {
    items.add(attribute("schema", MarshalScope.schemaReference(event.schema())));
    text(items, "at", event.schedule().at());
    text(items, "every", event.schedule().every());
    text(items, "starts", event.schedule().starts());
    text(items, "ends", event.schedule().ends());
    if (event.preserve()) {
      items.add(attribute("preserve", SpecValue.of(true)));
    }
    if (!event.status().equals(ScheduledEvent.ENABLED)) {
      word(items, "status", event.status());
    }
    items.add(attribute("as", SpecValue.definition(event.body())));
    text(items, "comment", event.comment());
  }

  private static void sequence(Sequence sequence, List<SpecItem> items) {
    items.add(attribute("schema", MarshalScope.schemaReference(sequence.schema())));
    long step = sequence.increment();
    number(items, "start", sequence.start(), sequence.defaultStart());
    number(items, "increment", step, 1);
    number(items, "min_value", sequence.min(), Sequence.defaultMin(step));
    number(items, "max_value", sequence.max(), Sequence.defaultMax(step));
    number(items, "cache", sequence.cache().size(), Sequence.Cache.DEFAULT.size());
    if (sequence.cache().cycle()) {
      items.add(attribute("cycle", SpecValue.of(true)));
    }
  }

  private static void number(List<SpecItem> items, String name, long value, long usual) {
    if (value != usual) {
      items.add(attribute(name, SpecValue.of(value)));
    }
  }

  private static void text(List<SpecItem> items, String name, String value) {
    if (!value.isEmpty()) {
      items.add(attribute(name, new SpecValue.Text(value)));
    }
  }

  private static void word(List<SpecItem> items, String name, String value) {
    items.add(attribute(name, new SpecValue.Bare(value.replace(' ', '_'))));
  }

  private static SpecItem.Attribute attribute(String name, SpecValue value) {
    return new SpecItem.Attribute(name, value);
  }
}
