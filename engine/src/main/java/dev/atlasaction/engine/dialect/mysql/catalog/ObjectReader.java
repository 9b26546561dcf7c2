package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.object.Routine;
import dev.atlasaction.engine.dialect.mysql.object.ScheduledEvent;
import dev.atlasaction.engine.dialect.mysql.object.Trigger;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.type.TypeParser;
import dev.atlasaction.engine.schema.DbObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what schemas have beside tables and views, one query per kind for all schemas together.
 * Routines whose body the user may not see are left out.
 */
final class ObjectReader {

  private final Server server;
  private final CodeText code;
  private final TableParts.Grouped routines;
  private final TableParts.Grouped parameters;
  private final TableParts.Grouped triggers;
  private final TableParts.Grouped events;

  private ObjectReader(Catalog catalog, Server server, List<String> schemas) {
    this.server = server;
    this.code = new CodeText(catalog, server);
    this.routines = TableParts.group(catalog.rows("routines", schemas, Map.of()), 0);
    this.parameters = TableParts.group(catalog.rows("parameters", schemas, Map.of()), 2);
    this.triggers = TableParts.group(catalog.rows("triggers", schemas, Map.of()), 0);
    this.events = TableParts.group(catalog.rows("events", schemas, Map.of()), 0);
  }

  /** Runs the queries. */
  static ObjectReader read(Catalog catalog, Server server, List<String> schemas) {
    return new ObjectReader(catalog, server, schemas);
  }

  /** The objects of a schema in an order in which they can be created. */
  List<DbObject> objects(String schema, SchemaDefaults defaults) {
    if (server.isTidb()) {
      return List.of();
    }
    List<DbObject> objects = new ArrayList<>();
    for (Catalog.Row row : routines.of(schema)) {
      routine(row, defaults).ifPresent(objects::add);
    }
    objects.addAll(triggers(schema));
    for (Catalog.Row row : events.of(schema)) {
      objects.add(event(row));
    }
    return objects;
  }

  private Optional<DbObject> routine(Catalog.Row row, SchemaDefaults defaults) {
    if (row.find(3).isEmpty()) {
      return Optional.empty();
    }
    String schema = row.text(0);
    String name = row.text(1);
    Routine.Kind kind = Routine.Kind.valueOf(row.text(2));
    List<Routine.Argument> arguments = new ArrayList<>();
    Routine.Argument returns = null;
    for (Catalog.Row parameter : parameters.of(schema, row.text(2), name)) {
      Routine.Argument argument = argument(parameter, defaults);
      if (parameter.find(4).isEmpty()) {
        returns = argument;
      } else {
        arguments.add(argument);
      }
    }
    return Optional.of(
        new Routine(
            kind,
            schema,
            name,
            arguments,
            returns,
            new Routine.Traits(
                row.text(4).equals("YES"), row.text(5), row.text(6).equals("INVOKER"), row.text(7)),
            code.body(kind.name(), schema, name, row.text(3))));
  }

  private static Routine.Argument argument(Catalog.Row row, SchemaDefaults defaults) {
    String charset = row.text(6);
    return new Routine.Argument(
        row.text(3),
        row.text(4),
        TypeParser.parse(row.text(5)),
        charset.equals(defaults.charset()) ? "" : charset);
  }

  private List<Trigger> triggers(String schema) {
    List<Trigger> result = new ArrayList<>();
    for (Catalog.Row row : triggers.of(schema)) {
      String name = row.text(1);
      Trigger trigger =
          new Trigger(
              schema,
              name,
              row.text(2),
              new Trigger.Moment(row.text(3), row.text(4)),
              "",
              code.body("TRIGGER", schema, name, row.text(5)));
      boolean second = !result.isEmpty() && result.getLast().runsWith(trigger);
      result.add(second ? trigger.following(result.getLast().name()) : trigger);
    }
    return result;
  }

  private ScheduledEvent event(Catalog.Row row) {
    String every = row.find(4).map(value -> value + " " + row.text(5)).orElse("");
    return new ScheduledEvent(
        row.text(0),
        row.text(1),
        new ScheduledEvent.Schedule(time(row, 3), every, time(row, 6), time(row, 7)),
        row.text(9).equals("PRESERVE"),
        row.text(8),
        row.text(10),
        code.body("EVENT", row.text(0), row.text(1), row.text(2)));
  }

  /** A time without the fraction that drivers add. */
  private static String time(Catalog.Row row, int column) {
    String text = row.text(column);
    int fraction = text.indexOf('.');
    return fraction < 0 ? text : text.substring(0, fraction);
  }
}
