package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Needs;
import java.util.List;

/**
 * A trigger of the whole database.
 *
 * @param event such as {@code ddl_command_start}
 * @param tags the commands it is for, sorted; empty for all
 */
record EventTrigger(
    String name, String event, List<String> tags, ObjectName function, Firing firing, Attrs attrs)
    implements PostgresObject {

  EventTrigger {
    tags = tags.stream().sorted().toList();
  }

  @Override
  public String kind() {
    return "event_trigger";
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return other.kind().equals(function.kind())
        && other.name().equals(function.name())
        && other.schema().equals(function.schema());
  }

  EventTrigger withFiring(Firing other) {
    return new EventTrigger(name, event, tags, function, other, attrs);
  }

  @Override
  public EventTrigger withAttrs(Attrs other) {
    return new EventTrigger(name, event, tags, function, firing, other);
  }

  @Override
  public EventTrigger withSchema(String other) {
    return this;
  }
}
