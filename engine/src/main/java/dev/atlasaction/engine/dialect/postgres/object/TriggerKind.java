package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.NameText;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triggers of tables and views. */
final class TriggerKind implements ObjectKind<Trigger> {

  private static final int ROW = 1;
  private static final int BEFORE = 2;
  private static final int INSTEAD = 64;
  private static final List<String> EVENTS = List.of("INSERT", "DELETE", "UPDATE", "TRUNCATE");
  private static final int FIRST_EVENT = 4;

  @Override
  public String word() {
    return "trigger";
  }

  @Override
  public Class<Trigger> type() {
    return Trigger.class;
  }

  @Override
  public Trigger read(ObjectRow row) throws SQLException {
    String from = row.text(11);
    String deferrable = row.flag(9) ? "INITIALLY DEFERRED" : "INITIALLY IMMEDIATE";
    return new Trigger(
        row.schema(),
        row.text(0),
        ObjectName.relation(row.text(1), row.schema(), row.text(2)),
        moment(row),
        new Trigger.Action(
            condition(row.text(6)),
            ObjectName.function(row.text(4), row.text(5)),
            row.list(1).stream().map(TriggerKind::unescaped).toList()),
        new Trigger.Check(
            row.flag(7),
            row.flag(8) ? deferrable : "",
            from.isEmpty() ? ObjectName.NONE : new ObjectName("table", row.text(10), from)),
        Firing.ofLetter(row.text(14)),
        Attrs.NONE);
  }

  private static Trigger.Moment moment(ObjectRow row) throws SQLException {
    int bits = Integer.parseInt(row.text(3));
    List<String> events = new ArrayList<>();
    for (int i = 0; i < EVENTS.size(); i++) {
      if ((bits & FIRST_EVENT << i) != 0) {
        events.add(EVENTS.get(i));
      }
    }
    String timing = (bits & BEFORE) != 0 ? "BEFORE" : "AFTER";
    return new Trigger.Moment(
        (bits & INSTEAD) != 0 ? "INSTEAD OF" : timing,
        events,
        row.list(0),
        (bits & ROW) != 0,
        row.text(12),
        row.text(13));
  }

  /** The condition in a definition, without the parentheses around it. */
  private static String condition(String definition) {
    int at = definition.indexOf(" WHEN (");
    if (at < 0) {
      return "";
    }
    int open = at + " WHEN ".length();
    String text = definition.substring(open + 1, NameText.closing(definition, open));
    return text;
  }

  /** An argument as {@code encode(..., 'escape')} leaves it. */
  private static String unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        i++;
      } else if (text.startsWith("\\\\", i)) {
        bytes.write('\\');
        i += 2;
      } else {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 4), 8));
        i += 4;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public Trigger read(ObjectBlock block) {
    return TriggerHcl.read(block);
  }

  @Override
  public SpecItem.Block block(Trigger trigger, MarshalScope scope) {
    return TriggerHcl.block(trigger, scope);
  }

  @Override
  public String title(Trigger trigger) {
    return "trigger " + GoQuote.quote(trigger.name());
  }

  @Override
  public String designation(Trigger trigger, WriteOptions options) {
    return "TRIGGER "
        + SqlText.quoteName(trigger.name())
        + " ON "
        + trigger.on().sql(options, trigger.schema());
  }

  @Override
  public List<Step> create(Trigger trigger, WriteOptions options) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of(sql(trigger, options)));
    if (trigger.firing() != Firing.ORIGIN) {
      steps.add(fire(trigger, trigger.firing(), Firing.ORIGIN, options));
    }
    return steps;
  }

  @Override
  public Optional<List<Step>> alter(Trigger from, Trigger to, WriteOptions options) {
    Trigger fired =
        new Trigger(
            from.schema(),
            from.name(),
            from.on(),
            from.moment(),
            from.action(),
            from.check(),
            to.firing(),
            to.attrs());
    return fired.equals(to)
        ? Optional.of(List.of(fire(to, to.firing(), from.firing(), options)))
        : Optional.empty();
  }

  private static Step fire(Trigger trigger, Firing to, Firing from, WriteOptions options) {
    String start = "ALTER TABLE " + trigger.on().sql(options, trigger.schema()) + " ";
    String end = " TRIGGER " + SqlText.quoteName(trigger.name());
    return Step.of(start + to.clause() + end, start + from.clause() + end);
  }

  private static String sql(Trigger trigger, WriteOptions options) {
    Trigger.Moment moment = trigger.moment();
    SqlText sql =
        new SqlText(options)
            .add(trigger.check().constraint() ? "CREATE CONSTRAINT TRIGGER" : "CREATE TRIGGER")
            .name(trigger.name())
            .add(moment.timing());
    sql.add(
        String.join(" OR ", moment.events().stream().map(event -> event(event, moment)).toList()));
    sql.add("ON").add(trigger.on().sql(options, trigger.schema()));
    if (!trigger.check().from().isEmpty()) {
      sql.add("FROM").add(trigger.check().from().sql(options, trigger.schema()));
    }
    if (trigger.check().constraint()) {
      String deferrable = trigger.check().deferrable();
      sql.add(deferrable.isEmpty() ? "" : "DEFERRABLE " + deferrable);
    }
    transition(sql, moment);
    sql.add(moment.row() ? "FOR EACH ROW" : "FOR EACH STATEMENT");
    if (!trigger.action().when().isEmpty()) {
      sql.add("WHEN (" + trigger.action().when() + ")");
    }
    String arguments =
        String.join(", ", trigger.action().arguments().stream().map(SqlText::string).toList());
    return sql.add("EXECUTE FUNCTION")
        .add(trigger.action().function().sql(options, trigger.schema()) + "(" + arguments + ")")
        .toString();
  }

  private static String event(String event, Trigger.Moment moment) {
    if (!event.equals("UPDATE") || moment.columns().isEmpty()) {
      return event;
    }
    return "UPDATE OF "
        + String.join(", ", moment.columns().stream().map(SqlText::quoteName).toList());
  }

  private static void transition(SqlText sql, Trigger.Moment moment) {
    if (!moment.oldTable().isEmpty() || !moment.newTable().isEmpty()) {
      sql.add("REFERENCING");
      if (!moment.oldTable().isEmpty()) {
        sql.add("OLD TABLE AS").name(moment.oldTable());
      }
      if (!moment.newTable().isEmpty()) {
        sql.add("NEW TABLE AS").name(moment.newTable());
      }
    }
  }
}
