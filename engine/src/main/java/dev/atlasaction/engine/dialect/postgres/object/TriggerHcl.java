package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The blocks of triggers (spec schema-hcl.md §5). */
final class TriggerHcl {

  private static final List<String> TIMINGS = List.of("before", "after", "instead_of");
  private static final List<String> EVENTS = List.of("insert", "delete", "update", "truncate");
  private static final String UPDATE_OF = "update_of";

  private TriggerHcl() {}

  static Trigger read(ObjectBlock block) {
    ObjectName on = ObjectName.of(block, "on", "table");
    if (on.isEmpty()) {
      throw block.wrong("lacks the attribute \"on\"");
    }
    List<ObjectBlock> execute = block.blocks("execute");
    if (execute.size() != 1) {
      throw block.wrong("needs one block \"execute\" with a function");
    }
    ObjectBlock call = execute.getFirst();
    String function =
        call.block().findAttribute("procedure").isPresent() ? "procedure" : "function";
    return new Trigger(
        on.schema(),
        block.name(),
        on,
        moment(block),
        new Trigger.Action(
            block.expression("when"),
            ObjectName.of(call, function, Routine.FUNCTION),
            call.texts("args")),
        check(block),
        Firing.ofWord(block.text("enabled")),
        Attrs.NONE);
  }

  private static Trigger.Check check(ObjectBlock block) {
    String deferrable = block.word("deferrable");
    ObjectName from =
        block.block().findAttribute("from").isPresent()
            ? ObjectName.of(block, "from", "table")
            : ObjectName.NONE;
    boolean constraint = block.flag("constraint") || !deferrable.isEmpty() || !from.isEmpty();
    return new Trigger.Check(constraint, deferrable, from);
  }

  private static Trigger.Moment moment(ObjectBlock block) {
    List<ObjectBlock> timings =
        TIMINGS.stream().flatMap(timing -> block.blocks(timing).stream()).toList();
    if (timings.size() != 1) {
      throw block.wrong("needs one block of \"before\", \"after\" and \"instead_of\"");
    }
    ObjectBlock timing = timings.getFirst();
    List<String> columns = timing.columns(UPDATE_OF);
    List<String> events = new ArrayList<>();
    for (String event : EVENTS) {
      if (timing.flag(event) || event.equals("update") && !columns.isEmpty()) {
        events.add(event.toUpperCase(Locale.ROOT));
      }
    }
    if (events.isEmpty()) {
      throw block.wrong("needs one of insert, update, delete and truncate");
    }
    List<ObjectBlock> tables = block.blocks("referencing");
    String each = block.text("foreach") + block.text("for");
    return new Trigger.Moment(
        timing.block().type().toUpperCase(Locale.ROOT).replace('_', ' '),
        events,
        columns,
        each.equals("ROW"),
        text(tables, "old_table"),
        text(tables, "new_table"));
  }

  private static String text(List<ObjectBlock> tables, String attribute) {
    return tables.stream()
        .map(table -> table.text(attribute))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  static SpecItem.Block block(Trigger trigger, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.attribute("on", trigger.on().hcl(scope)));
    check(trigger.check(), scope, items);
    items.add(timing(trigger, scope));
    ObjectHcl.word("foreach", trigger.moment().row() ? "ROW" : "STATEMENT", items);
    referencing(trigger.moment(), items);
    ObjectHcl.text("when", trigger.action().when(), items);
    items.add(execute(trigger.action(), scope));
    ObjectHcl.word("enabled", trigger.firing().word(), items);
    return new SpecItem.Block("trigger", List.of(trigger.name()), items);
  }

  private static void check(Trigger.Check check, MarshalScope scope, List<SpecItem> items) {
    if (!check.from().isEmpty()) {
      items.add(ObjectHcl.attribute("from", check.from().hcl(scope)));
    }
    ObjectHcl.flag("constraint", check.constraint(), items);
    ObjectHcl.word("deferrable", check.deferrable(), items);
  }

  private static SpecItem timing(Trigger trigger, MarshalScope scope) {
    Trigger.Moment moment = trigger.moment();
    List<SpecItem> items = new ArrayList<>();
    for (String event : moment.events()) {
      if (event.equals("UPDATE") && !moment.columns().isEmpty()) {
        items.add(
            ObjectHcl.attribute(
                UPDATE_OF, ObjectHcl.columns(trigger.on(), trigger.moment().columns(), scope)));
      } else {
        ObjectHcl.flag(event.toLowerCase(Locale.ROOT), true, items);
      }
    }
    String type = moment.timing().toLowerCase(Locale.ROOT).replace(' ', '_');
    return SpecItem.Block.unlabelled(type, items);
  }

  private static void referencing(Trigger.Moment moment, List<SpecItem> items) {
    List<SpecItem> names = new ArrayList<>();
    ObjectHcl.text("old_table", moment.oldTable(), names);
    ObjectHcl.text("new_table", moment.newTable(), names);
    if (!names.isEmpty()) {
      items.add(SpecItem.Block.unlabelled("referencing", names));
    }
  }

  private static SpecItem execute(Trigger.Action action, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.attribute("function", action.function().hcl(scope)));
    if (!action.arguments().isEmpty()) {
      items.add(ObjectHcl.attribute("args", SpecValue.texts(action.arguments())));
    }
    return SpecItem.Block.unlabelled("execute", items);
  }
}
