package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.sql.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A change of the schema commits at once, what changes rows is undone with its transaction. */
final class MySqlJudge implements StatementJudge {

  private static final String TABLES =
      "SELECT table_schema, table_name FROM information_schema.tables WHERE table_name IN (?)"
          + " AND (table_schema = DATABASE() OR table_schema IN (?)) ORDER BY 1, 2";

  private static final String OTHERS =
      "SELECT 'routine', routine_schema, routine_name, CAST(last_altered AS CHAR) FROM"
          + " information_schema.routines WHERE routine_name IN (?) AND (routine_schema ="
          + " DATABASE() OR routine_schema IN (?)) UNION ALL SELECT 'trigger', trigger_schema,"
          + " trigger_name, '' FROM information_schema.triggers WHERE trigger_name IN (?) AND"
          + " (trigger_schema = DATABASE() OR trigger_schema IN (?)) UNION ALL SELECT 'event',"
          + " event_schema, event_name, CAST(last_altered AS CHAR) FROM information_schema.events"
          + " WHERE event_name IN (?) AND (event_schema = DATABASE() OR event_schema IN (?)) UNION"
          + " ALL SELECT 'schema', schema_name, default_character_set_name, default_collation_name"
          + " FROM information_schema.schemata WHERE schema_name IN (?) ORDER BY 1, 2, 3";

  private static final String WITHOUT_TRANSACTIONS =
      "SELECT 1 FROM information_schema.tables t JOIN information_schema.engines e ON e.engine ="
          + " t.engine WHERE t.table_name IN (?) AND (t.table_schema = DATABASE() OR"
          + " t.table_schema IN (?)) AND COALESCE(e.transactions, 'NO') <> 'YES' LIMIT 1";

  private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");

  private final Catalog catalog;

  MySqlJudge(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Durability durability(String statement) {
    return switch (Words.head(statement, 1)) {
      case "SELECT" -> statement.indexOf('@') < 0 ? Durability.TRANSACTIONAL : Durability.SETTING;
      case "INSERT",
          "UPDATE",
          "DELETE",
          "REPLACE",
          "WITH",
          "DO",
          "VALUES",
          "TABLE",
          "LOAD",
          "HANDLER" ->
          Durability.TRANSACTIONAL;
      case "CALL", "EXECUTE" -> Durability.OPAQUE;
      case "SET", "USE", "SHOW", "DESCRIBE", "EXPLAIN", "PREPARE", "DEALLOCATE", "LOCK", "UNLOCK" ->
          Durability.SETTING;
      case "BEGIN", "START", "SAVEPOINT" -> Durability.BEGIN;
      case "COMMIT", "ROLLBACK", "RELEASE" -> Durability.END;
      default -> Durability.IMMEDIATE;
    };
  }

  @Override
  public boolean outlivesRollback(String statement) {
    return switch (Words.head(statement, 1)) {
      case "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH", "LOAD" ->
          !query(WITHOUT_TRANSACTIONS, List.copyOf(Words.names(statement))).isEmpty();
      default -> false;
    };
  }

  /** Counters of generated keys move by themselves. */
  @Override
  public String fingerprint(String statement) {
    List<String> names = List.copyOf(Words.names(statement));
    if (names.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (Catalog.Row table : query(TABLES, names)) {
      String name = SqlText.quoted(table.text(0)) + "." + SqlText.quoted(table.text(1));
      lines.add(name + " " + COUNTER.matcher(definition(name)).replaceAll(""));
    }
    for (Catalog.Row row : query(OTHERS, names)) {
      lines.add(row.text(0) + " " + row.text(1) + " " + row.text(2) + " " + row.text(3));
    }
    return String.join("\n", lines);
  }

  /** Names without a schema are of the current one; others are not looked at. */
  private List<Catalog.Row> query(String text, List<String> names) {
    String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
    List<String> values = new ArrayList<>();
    for (int at = text.indexOf("(?)"); at >= 0; at = text.indexOf("(?)", at + 1)) {
      values.addAll(names);
    }
    return catalog.query(text.replace("(?)", "(" + marks + ")"), values);
  }

  /** A broken view cannot be shown, but it is there. */
  private String definition(String name) {
    try {
      return catalog.query("SHOW CREATE TABLE " + name, List.of()).get(0).text(1);
    } catch (DatabaseException broken) {
      return "";
    }
  }

  /**
   * Definitions show most changes. They do not show that rows were removed or changed places, nor
   * what becomes of users.
   */
  @Override
  public Verdict verdict(String statement, boolean changed) {
    String head = Words.head(statement, 6);
    Verdict shown = changed ? Verdict.RAN : Verdict.NOT_RUN;
    return switch (Words.head(statement, 1)) {
      case "ANALYZE", "CHECK", "CHECKSUM", "OPTIMIZE", "REPAIR", "FLUSH", "GRANT", "REVOKE" ->
          Verdict.NOT_RUN;
      case "CREATE", "DROP" -> ofObject(statement, head, shown);
      case "ALTER" -> ofAlter(statement, head, shown);
      case "RENAME" ->
          head.startsWith("RENAME TABLE") && (changed || statement.indexOf(',') < 0)
              ? shown
              : Verdict.UNKNOWN;
      default -> Verdict.UNKNOWN;
    };
  }

  private Verdict ofObject(String statement, String head, Verdict shown) {
    if (head.contains(" IF EXISTS") || head.contains(" IF NOT EXISTS")) {
      return Verdict.NOT_RUN;
    }
    if (ofAccount(head) || (head.startsWith("CREATE OR REPLACE TABLE") && shown != Verdict.RAN)) {
      return Verdict.UNKNOWN;
    }
    boolean several = head.startsWith("DROP") && statement.indexOf(',') > 0;
    boolean some = several && shown == Verdict.RAN;
    return some && !query(TABLES, List.copyOf(Words.names(statement))).isEmpty()
        ? Verdict.UNKNOWN
        : shown;
  }

  private static boolean ofAccount(String head) {
    String kind = head.indexOf(' ') < 0 ? "" : head.substring(head.indexOf(' ') + 1);
    return Set.of("USER", "ROLE", "SERVER", "RESOURCE", "UNDO", "TABLESPACE", "LOGFILE").stream()
        .anyMatch(kind::startsWith);
  }

  private static Verdict ofAlter(String statement, String head, Verdict shown) {
    if (ofAccount(head) || head.startsWith("ALTER INSTANCE")) {
      return Verdict.UNKNOWN;
    }
    Set<String> movers = Set.of("EXCHANGE", "TRUNCATE", "IMPORT", "DISCARD", "REORGANIZE");
    boolean moves =
        Words.names(statement).stream()
            .anyMatch(word -> movers.contains(word.toUpperCase(Locale.ROOT)));
    return moves && shown == Verdict.NOT_RUN ? Verdict.UNKNOWN : shown;
  }
}
