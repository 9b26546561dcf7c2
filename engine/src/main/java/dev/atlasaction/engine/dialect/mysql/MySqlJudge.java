package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.sql.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A change of the schema commits at once, what changes rows is undone with its transaction. */
final class MySqlJudge implements StatementJudge {

  private final Catalog catalog;

  MySqlJudge(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Durability durability(String statement) {
    return switch (Words.head(statement, 1)) {
      case "INSERT",
          "UPDATE",
          "DELETE",
          "REPLACE",
          "SELECT",
          "WITH",
          "DO",
          "VALUES",
          "TABLE",
          "EXECUTE",
          "LOAD",
          "CALL",
          "HANDLER" ->
          Durability.TRANSACTIONAL;
      case "SET", "USE", "SHOW", "DESCRIBE", "EXPLAIN", "PREPARE", "DEALLOCATE", "LOCK", "UNLOCK" ->
          Durability.SETTING;
      case "BEGIN", "START", "SAVEPOINT" -> Durability.BEGIN;
      case "COMMIT", "ROLLBACK", "RELEASE" -> Durability.END;
      default -> Durability.IMMEDIATE;
    };
  }

  /** Counters of generated keys move by themselves. */
  @Override
  public String fingerprint(String statement) {
    List<String> names = new ArrayList<>(Words.names(statement));
    if (names.isEmpty()) {
      return "";
    }
    Pattern counter = Pattern.compile(" AUTO_INCREMENT=\\d+");
    List<String> lines = new ArrayList<>();
    String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
    String in = " IN (" + marks + ")";
    String tables =
        "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT IN"
            + " ('mysql', 'information_schema', 'performance_schema', 'sys') AND table_name"
            + in
            + " ORDER BY 1, 2";
    for (Catalog.Row table : catalog.query(tables, names)) {
      String name = quoted(table.text(0)) + "." + quoted(table.text(1));
      lines.add(name + " " + counter.matcher(definition(name)).replaceAll(""));
    }
    String others =
        "SELECT 'routine', routine_schema, routine_name, CAST(last_altered AS CHAR) FROM"
            + " information_schema.routines WHERE routine_name"
            + in
            + " UNION ALL SELECT 'trigger', trigger_schema, trigger_name, '' FROM"
            + " information_schema.triggers WHERE trigger_name"
            + in
            + " UNION ALL SELECT 'event', event_schema, event_name, CAST(last_altered AS CHAR) FROM"
            + " information_schema.events WHERE event_name"
            + in
            + " UNION ALL SELECT 'schema', schema_name, default_character_set_name,"
            + " default_collation_name FROM information_schema.schemata WHERE schema_name"
            + in
            + " ORDER BY 1, 2, 3";
    List<String> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      four.addAll(names);
    }
    for (Catalog.Row row : catalog.query(others, four)) {
      lines.add(row.text(0) + " " + row.text(1) + " " + row.text(2) + " " + row.text(3));
    }
    return String.join("\n", lines);
  }

  /** A broken view cannot be shown, but it is there. */
  private String definition(String name) {
    try {
      return catalog.query("SHOW CREATE TABLE " + name, List.of()).get(0).text(1);
    } catch (DatabaseException broken) {
      return "";
    }
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
