package dev.atlasaction.engine.dialect.sqlite.trigger;

import dev.atlasaction.engine.dialect.sqlite.ddl.DdlReader;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads and writes {@code CREATE TRIGGER} statements. */
public final class TriggerText {

  private TriggerText() {}

  /**
   * Reads a statement as {@code sqlite_master} holds it.
   *
   * @param owner what the trigger watches, by the catalog
   */
  public static Trigger parse(String name, Trigger.Owner owner, String statement) {
    DdlReader reader = new DdlReader(statement);
    while (!reader.atEnd() && !reader.take("TRIGGER")) {
      reader.next();
    }
    reader.takeQualifiedName();
    Trigger.Moment moment = moment(reader);
    reader.take("ON");
    reader.takeQualifiedName();
    reader.take("FOR", "EACH", "ROW");
    String when = "";
    if (reader.take("WHEN")) {
      int start = reader.previousEnd();
      int end = start;
      while (!reader.atEnd() && !reader.peek().is("BEGIN")) {
        reader.next();
        end = reader.previousEnd();
      }
      when = reader.textBetween(start, end);
    }
    return new Trigger(SqliteText.SCHEMA, name, owner, moment, when, reader.rest());
  }

  private static Trigger.Moment moment(DdlReader reader) {
    String timing = "BEFORE";
    if (reader.take("AFTER")) {
      timing = "AFTER";
    } else if (reader.take("INSTEAD", "OF")) {
      timing = "INSTEAD OF";
    } else {
      reader.take("BEFORE");
    }
    String event = reader.next().text().toUpperCase(Locale.ROOT);
    List<String> columns = reader.take("OF") ? reader.takeListedNames() : List.of();
    return new Trigger.Moment(timing, event, columns);
  }

  /** The statement that makes a trigger; a body of several lines begins on a line of its own. */
  public static String create(Trigger trigger) {
    Trigger.Moment moment = trigger.moment();
    StringBuilder sql = new StringBuilder("CREATE TRIGGER ").append(name(trigger.name()));
    sql.append(' ').append(moment.timing()).append(' ').append(moment.event());
    if (!moment.columns().isEmpty()) {
      sql.append(
          moment.columns().stream()
              .map(SqliteText::name)
              .collect(Collectors.joining(", ", " OF ", "")));
    }
    sql.append(" ON ").append(name(trigger.owner().name())).append(" FOR EACH ROW");
    if (!trigger.when().isEmpty()) {
      sql.append(" WHEN ").append(trigger.when());
    }
    return sql.append(trigger.body().indexOf('\n') < 0 ? ' ' : '\n')
        .append(trigger.body())
        .toString();
  }

  /** The statement that drops a trigger. */
  public static String drop(Trigger trigger) {
    return "DROP TRIGGER " + name(trigger.name());
  }

  private static String name(String name) {
    return SqliteText.name(name);
  }
}
