package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.mysql.object.ObjectDiff;
import dev.atlasaction.engine.dialect.mysql.object.Routine;
import dev.atlasaction.engine.dialect.mysql.object.ScheduledEvent;
import dev.atlasaction.engine.dialect.mysql.object.Sequence;
import dev.atlasaction.engine.dialect.mysql.object.Trigger;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.type.TypeFormatter;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.List;
import java.util.Locale;

/** Statements about what is neither table nor view. */
final class ObjectSql {

  private final WriteOptions options;

  ObjectSql(WriteOptions options) {
    this.options = options;
  }

  List<PlannedStatement> add(Change.AddObject add) {
    return List.of(
        new PlannedStatement(
            create(add.object()),
            "create " + named(add.object()),
            List.of(drop(add.object())),
            add));
  }

  List<PlannedStatement> drop(Change.DropObject drop) {
    return List.of(
        new PlannedStatement(
            drop(drop.object()),
            "drop " + named(drop.object()),
            List.of(
                drop.object() instanceof Trigger trigger
                    ? trigger(trigger, drop.clauses())
                    : create(drop.object())),
            drop));
  }

  /** Sequences keep their value; everything else is made anew. */
  List<PlannedStatement> modify(Change.ModifyObject modify) {
    String comment = "modify " + named(modify.to());
    if (modify.from() instanceof Sequence from && modify.to() instanceof Sequence to) {
      return List.of(
          new PlannedStatement(
              sequence("ALTER SEQUENCE", to, true),
              comment,
              List.of(sequence("ALTER SEQUENCE", from, true)),
              modify));
    }
    return List.of(
        new PlannedStatement(
            drop(modify.from()),
            "drop " + named(modify.from()) + " before it is created anew",
            List.of(create(modify.from())),
            modify),
        new PlannedStatement(create(modify.to()), comment, List.of(drop(modify.to())), modify));
  }

  private static String named(DbObject object) {
    return GoQuote.quote(object.name()) + " " + object.kind();
  }

  private static EngineException unknown(DbObject object) {
    return EngineException.user("no " + object.kind() + " on MySQL: " + object.name());
  }

  private String drop(DbObject object) {
    return new SqlText(options, "DROP " + object.kind().toUpperCase(Locale.ROOT))
        .qualified(object.schema(), object.name())
        .toString();
  }

  private String create(DbObject object) {
    return switch (object) {
      case Routine routine -> routine(routine);
      case Trigger trigger -> trigger(trigger, List.of());
      case ScheduledEvent event -> event(event);
      case Sequence sequence -> sequence("CREATE SEQUENCE", sequence, false);
      default -> throw unknown(object);
    };
  }

  private String routine(Routine routine) {
    SqlText sql = new SqlText(options, "CREATE " + routine.kind().toUpperCase(Locale.ROOT));
    sql.qualified(routine.schema(), routine.name());
    sql.wrap(body ->
        body.list(
            routine.arguments(),
            argument -> {
              if (!routine.routine().equals(Routine.Kind.FUNCTION)) {
                body.phrase(argument.mode());
              }
              body.ident(argument.name());
              type(body, argument);
            }));
    routine
        .findReturns()
        .ifPresent(returns -> {
          sql.phrase("RETURNS");
          type(sql, returns);
        });
    Routine.Traits traits = routine.traits();
    sql.phrase(traits.deterministic() ? "DETERMINISTIC" : "");
    boolean access =
        !traits.dataAccess().isEmpty()
            && !traits.dataAccess().equals(Routine.Traits.DEFAULT_ACCESS);
    sql.phrase(access ? traits.dataAccess() : "");
    sql.phrase(traits.invoker() ? "SQL SECURITY INVOKER" : "");
    comment(sql, traits.comment());
    return withBody(sql, routine.body());
  }

  private static void type(SqlText sql, Routine.Argument argument) {
    sql.phrase(TypeFormatter.format(argument.type()));
    sql.phrase(argument.charset().isEmpty() ? "" : "CHARACTER SET " + argument.charset());
  }

  private static void comment(SqlText sql, String comment) {
    sql.phrase(comment.isEmpty() ? "" : "COMMENT " + SqlText.quote(comment));
  }

  private String trigger(Trigger trigger, List<Clause> place) {
    SqlText sql =
        new SqlText(options, "CREATE TRIGGER").qualified(trigger.schema(), trigger.name());
    sql.phrase(trigger.moment().timing()).phrase(trigger.moment().event());
    sql.phrase("ON").qualified(trigger.schema(), trigger.table());
    sql.phrase("FOR EACH ROW");
    for (Clause clause : place) {
      if (clause instanceof ObjectDiff.Precedes(String next)) {
        sql.phrase("PRECEDES").ident(next);
      }
    }
    return withBody(sql, trigger.body());
  }

  private String event(ScheduledEvent event) {
    SqlText sql = new SqlText(options, "CREATE EVENT").qualified(event.schema(), event.name());
    ScheduledEvent.Schedule schedule = event.schedule();
    sql.phrase("ON SCHEDULE");
    if (schedule.every().isEmpty()) {
      sql.phrase("AT '" + schedule.at() + "'");
    } else {
      sql.phrase("EVERY " + schedule.every());
      sql.phrase(schedule.starts().isEmpty() ? "" : "STARTS '" + schedule.starts() + "'");
      sql.phrase(schedule.ends().isEmpty() ? "" : "ENDS '" + schedule.ends() + "'");
    }
    sql.phrase(event.preserve() ? "ON COMPLETION PRESERVE" : "");
    switch (event.status()) {
      case ScheduledEvent.ENABLED -> {}
      case "DISABLED" -> sql.phrase("DISABLE");
      default -> sql.phrase("DISABLE ON SLAVE");
    }
    comment(sql, event.comment());
    return withBody(sql.phrase("DO"), event.body());
  }

  private String sequence(String verb, Sequence sequence, boolean all) {
    SqlText sql = new SqlText(options, verb).qualified(sequence.schema(), sequence.name());
    long step = sequence.increment();
    value(sql, "START WITH", sequence.start(), all || sequence.start() != sequence.defaultStart());
    value(sql, "INCREMENT BY", step, all || step != 1);
    value(sql, "MINVALUE", sequence.min(), all || sequence.min() != Sequence.defaultMin(step));
    value(sql, "MAXVALUE", sequence.max(), all || sequence.max() != Sequence.defaultMax(step));
    long cached = sequence.cache().size();
    value(sql, "CACHE", cached, all || cached != Sequence.Cache.DEFAULT.size());
    if (sequence.cache().cycle() || all) {
      sql.phrase(sequence.cache().cycle() ? "CYCLE" : "NOCYCLE");
    }
    return sql.toString();
  }

  private static void value(SqlText sql, String word, long value, boolean needed) {
    if (needed) {
      sql.phrase(word + " " + value);
    }
  }

  /** A body of several lines begins on a line of its own. */
  private static String withBody(SqlText sql, String body) {
    return sql + (body.indexOf('\n') < 0 ? " " : "\n") + body;
  }
}
