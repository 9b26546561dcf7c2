package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The locks that statements of PostgreSQL take on tables that they name, by their words alone
 * (PostgreSQL manual, "Explicit Locking" and the pages of the commands; spec ddl-hazards.md §1.2).
 * A test compares every row with {@code pg_locks} of a real server.
 */
final class PostgresLocks {

  /** Table locks that block somebody, the weakest first. */
  enum Level {
    /** Blocks other changes of the schema, and vacuum. */
    SHARE_UPDATE_EXCLUSIVE("SHARE UPDATE EXCLUSIVE", "other schema changes"),
    /** Blocks writers. */
    SHARE("SHARE", "writes"),
    /** Blocks writers and triggers. */
    SHARE_ROW_EXCLUSIVE("SHARE ROW EXCLUSIVE", "writes"),
    /** Blocks all but readers. */
    EXCLUSIVE("EXCLUSIVE", "writes"),
    /** Blocks everybody. */
    ACCESS_EXCLUSIVE("ACCESS EXCLUSIVE", "reads and writes");

    private final String words;
    private final String blocked;

    Level(String words, String blocked) {
      this.words = words;
      this.blocked = blocked;
    }

    /** As the manual and {@code LOCK TABLE} spell it. */
    String words() {
      return words;
    }

    /** Who has to wait. */
    String blocked() {
      return blocked;
    }

    /** As {@code pg_locks.mode} spells it. */
    String mode() {
      StringBuilder mode = new StringBuilder();
      for (String word : words.split(" ", -1)) {
        mode.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
      }
      return mode.append("Lock").toString();
    }
  }

  /** A lock on a table, named as the statement does. */
  record Hold(SqlName table, Level level) {}

  private PostgresLocks() {}

  /** The locks of a statement, that on its main table first; none for weaker ones. */
  static List<Hold> of(SqlWords words) {
    List<Hold> holds = new ArrayList<>();
    if (words.begins("ALTER", "TABLE")) {
      words.alteredTable().ifPresent(table -> holds.add(new Hold(table, altered(words))));
      words
          .actions()
          .forEach(action -> {
            references(action).ifPresent(holds::add);
            action
                .nameAfter("DETACH", "PARTITION")
                .or(() -> action.nameAfter("ATTACH", "PARTITION"))
                .ifPresent(child -> holds.add(new Hold(child, Level.ACCESS_EXCLUSIVE)));
          });
    } else if (words.begins("CREATE")) {
      created(words, holds);
    } else {
      other(words, holds);
    }
    return holds;
  }

  private static Level altered(SqlWords words) {
    return words.actions().stream()
        .map(PostgresLocks::action)
        .max(Level::compareTo)
        .orElse(Level.ACCESS_EXCLUSIVE);
  }

  private static Level action(SqlWords action) {
    boolean mild =
        action.begins("VALIDATE", "CONSTRAINT")
            || action.begins("ATTACH", "PARTITION")
            || action.begins("CLUSTER", "ON")
            || action.begins("SET", "WITHOUT", "CLUSTER")
            || action.begins("SET", "(")
            || action.begins("RESET", "(")
            || action.begins("ALTER") && (action.has("SET", "STATISTICS") || action.has("SET", "("))
            || action.begins("DETACH") && action.has("CONCURRENTLY");
    if (mild && !action.has("USER_CATALOG_TABLE")) {
      return Level.SHARE_UPDATE_EXCLUSIVE;
    }
    boolean trigger =
        (action.begins("ENABLE") || action.begins("DISABLE")) && action.has("TRIGGER");
    boolean foreignKey = action.begins("ADD") && action.has("FOREIGN", "KEY");
    return trigger || foreignKey ? Level.SHARE_ROW_EXCLUSIVE : Level.ACCESS_EXCLUSIVE;
  }

  /** The lock on the table that a new foreign key points at. */
  private static Optional<Hold> references(SqlWords words) {
    return words.nameAfter("REFERENCES").map(parent -> new Hold(parent, Level.SHARE_ROW_EXCLUSIVE));
  }

  private static void created(SqlWords words, List<Hold> holds) {
    if (words.begins("CREATE", "INDEX") || words.begins("CREATE", "UNIQUE", "INDEX")) {
      add(
          holds,
          words.nameAfter("ON"),
          words.has("INDEX", "CONCURRENTLY") ? Level.SHARE_UPDATE_EXCLUSIVE : Level.SHARE);
    } else if (words.has("TRIGGER") && words.has("EXECUTE")) {
      add(holds, words.nameAfter("ON"), Level.SHARE_ROW_EXCLUSIVE);
    } else if (words.has("RULE") && words.has("DO")) {
      add(holds, words.nameAfter("TO"), Level.ACCESS_EXCLUSIVE);
    } else if (words.begins("CREATE", "POLICY")) {
      add(holds, words.nameAfter("ON"), Level.ACCESS_EXCLUSIVE);
    } else if (words.begins("CREATE", "STATISTICS")) {
      add(holds, words.nameAfter("FROM"), Level.SHARE_UPDATE_EXCLUSIVE);
    } else if (words.begins("CREATE", "PUBLICATION")) {
      add(holds, words.nameAfter("FOR", "TABLE"), Level.SHARE_UPDATE_EXCLUSIVE);
    } else if (words.has("TABLE")) {
      references(words).ifPresent(holds::add);
      add(holds, words.nameAfter("PARTITION", "OF"), Level.ACCESS_EXCLUSIVE);
      words
          .after("INHERITS")
          .flatMap(rest -> rest.nameAfter("("))
          .ifPresent(parent -> holds.add(new Hold(parent, Level.SHARE_UPDATE_EXCLUSIVE)));
    }
  }

  private static void other(SqlWords words, List<Hold> holds) {
    if (words.begins("TRUNCATE")) {
      String[] start =
          words.begins("TRUNCATE", "TABLE")
              ? new String[] {"TRUNCATE", "TABLE"}
              : new String[] {"TRUNCATE"};
      words.namesAfter(start).forEach(name -> holds.add(new Hold(name, Level.ACCESS_EXCLUSIVE)));
    } else if (words.begins("DROP", "TABLE")) {
      words
          .namesAfter("DROP", "TABLE")
          .forEach(name -> holds.add(new Hold(name, Level.ACCESS_EXCLUSIVE)));
    } else if (words.begins("DROP", "TRIGGER")
        || words.begins("DROP", "POLICY")
        || words.begins("DROP", "RULE")) {
      add(holds, words.nameAfter("ON"), Level.ACCESS_EXCLUSIVE);
    } else if (words.begins("REINDEX") && !words.has("CONCURRENTLY")) {
      add(holds, words.nameAfter("TABLE"), Level.SHARE);
    } else if (words.begins("REINDEX")) {
      add(holds, words.nameAfter("TABLE"), Level.SHARE_UPDATE_EXCLUSIVE);
    } else if (words.begins("CLUSTER")) {
      add(holds, words.nameAfter("CLUSTER"), Level.ACCESS_EXCLUSIVE);
    } else if (words.begins("VACUUM", "FULL")) {
      add(holds, words.nameAfter("FULL"), Level.ACCESS_EXCLUSIVE);
    } else if (words.begins("ANALYZE")) {
      add(holds, words.nameAfter("ANALYZE"), Level.SHARE_UPDATE_EXCLUSIVE);
    } else if (words.begins("REFRESH", "MATERIALIZED", "VIEW")) {
      add(
          holds,
          words.nameAfter("VIEW"),
          words.has("CONCURRENTLY") ? Level.EXCLUSIVE : Level.ACCESS_EXCLUSIVE);
    } else if (words.begins("COMMENT", "ON", "TABLE")) {
      add(holds, words.nameAfter("TABLE"), Level.SHARE_UPDATE_EXCLUSIVE);
    } else if (words.begins("LOCK")) {
      locked(words, holds);
    }
  }

  private static void locked(SqlWords words, List<Hold> holds) {
    Level level = Level.ACCESS_EXCLUSIVE;
    for (Level each : Level.values()) {
      String[] mode = ("IN " + each.words() + " MODE").split(" ", -1);
      level = words.has(mode) ? each : level;
    }
    if (!words.has("ACCESS", "SHARE", "MODE") && !words.has("IN", "ROW")) {
      add(holds, words.nameAfter(words.begins("LOCK", "TABLE") ? "TABLE" : "LOCK"), level);
    }
  }

  private static void add(List<Hold> holds, Optional<SqlName> table, Level level) {
    table.ifPresent(name -> holds.add(new Hold(name, level)));
  }
}
