package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Event triggers, which belong to the database. */
final class EventTriggerKind implements ObjectKind<EventTrigger> {

  @Override
  public String word() {
    return "event_trigger";
  }

  @Override
  public Class<EventTrigger> type() {
    return EventTrigger.class;
  }

  @Override
  public boolean ofDatabase() {
    return true;
  }

  @Override
  public EventTrigger read(ObjectRow row) throws SQLException {
    return new EventTrigger(
        row.text(0),
        row.text(1),
        row.list(0),
        ObjectName.function(row.text(2), row.text(3)),
        Firing.ofLetter(row.text(4)),
        Attrs.NONE);
  }

  @Override
  public EventTrigger read(ObjectBlock block) {
    ObjectName function = ObjectName.of(block, "execute", Routine.FUNCTION);
    if (function.isEmpty()) {
      throw block.wrong("lacks the attribute \"execute\"");
    }
    return new EventTrigger(
        block.name(),
        block.require("on"),
        block.texts("tags"),
        function,
        Firing.ofWord(block.text("enabled")),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(EventTrigger trigger, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    ObjectHcl.word("on", trigger.event(), items);
    if (!trigger.tags().isEmpty()) {
      items.add(ObjectHcl.attribute("tags", SpecValue.texts(trigger.tags())));
    }
    items.add(ObjectHcl.attribute("execute", trigger.function().hcl(scope)));
    ObjectHcl.word("enabled", trigger.firing().word(), items);
    return new SpecItem.Block("event_trigger", List.of(trigger.name()), items);
  }

  @Override
  public String title(EventTrigger trigger) {
    return "event trigger " + GoQuote.quote(trigger.name());
  }

  @Override
  public String designation(EventTrigger trigger, WriteOptions options) {
    return "EVENT TRIGGER " + SqlText.quoteName(trigger.name());
  }

  @Override
  public List<Step> create(EventTrigger trigger, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE EVENT TRIGGER").name(trigger.name());
    sql.add("ON").add(trigger.event());
    if (!trigger.tags().isEmpty()) {
      sql.add("WHEN TAG IN").list(trigger.tags(), tag -> sql.add(SqlText.string(tag)));
    }
    sql.add("EXECUTE FUNCTION").add(trigger.function().sql(options, "") + "()");
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of(sql.toString()));
    if (trigger.firing() != Firing.ORIGIN) {
      steps.add(fire(trigger, Firing.ORIGIN));
    }
    return steps;
  }

  @Override
  public Optional<List<Step>> alter(EventTrigger from, EventTrigger to, WriteOptions options) {
    return from.withFiring(to.firing()).withAttrs(to.attrs()).equals(to)
        ? Optional.of(List.of(fire(to, from.firing())))
        : Optional.empty();
  }

  private static Step fire(EventTrigger trigger, Firing before) {
    String start = "ALTER EVENT TRIGGER " + SqlText.quoteName(trigger.name()) + " ";
    return Step.of(start + trigger.firing().clause(), start + before.clause());
  }
}
