package dev.atlasaction.engine.dialect.postgres.hcl;

import dev.atlasaction.engine.dialect.postgres.object.DefaultPermission;
import dev.atlasaction.engine.dialect.postgres.object.Permission;
import dev.atlasaction.engine.dialect.postgres.object.Rights;
import java.util.List;

/** The bare words in blocks of objects (spec schema-hcl.md §5). */
final class ObjectWords {

  private ObjectWords() {}

  /** The words that an attribute of a block takes; none for others. */
  static List<String> of(String block, String attribute) {
    return switch (block + "." + attribute) {
      case "function.lang", "procedure.lang" ->
          List.of("SQL", "PLpgSQL", "PLPGSQL", "C", "INTERNAL");
      case "function.volatility" -> List.of("VOLATILE", "STABLE", "IMMUTABLE");
      case "function.security", "procedure.security" -> List.of("DEFINER", "INVOKER");
      case "function.parallel", "aggregate.parallel" -> List.of("SAFE", "UNSAFE", "RESTRICTED");
      case "arg.mode" -> List.of("IN", "OUT", "INOUT", "VARIADIC");
      case "trigger.for", "trigger.foreach" -> List.of("ROW", "STATEMENT");
      case "trigger.deferrable" -> List.of("INITIALLY_IMMEDIATE", "INITIALLY_DEFERRED");
      case "trigger.enabled", "event_trigger.enabled", "rule.enabled" ->
          List.of("ORIGIN", "DISABLED", "REPLICA", "ALWAYS");
      case "event_trigger.on" ->
          List.of("ddl_command_start", "ddl_command_end", "table_rewrite", "sql_drop", "login");
      case "view.check_option" -> List.of("LOCAL", "CASCADED");
      case "rule.event" -> List.of("SELECT", "INSERT", "UPDATE", "DELETE");
      case "permission.to", "default_permission.to", "user_mapping.user" ->
          List.of(Permission.EVERYBODY);
      case "permission.privileges", "default_permission.privileges" -> Rights.WORDS;
      case "default_permission.for" -> DefaultPermission.OBJECTS;
      default -> List.of();
    };
  }
}
