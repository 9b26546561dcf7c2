package dev.atlasaction.engine.sql.shape;

import dev.atlasaction.engine.sql.ScannerOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement does that the state of its schemas cannot show afterwards: it ends the
 * transaction around it, turns to other databases, schemas or the server, or runs code that is not
 * to be read.
 */
public final class OutsideReach {

  private static final List<String> TRANSACTION =
      List.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");

  private static final List<String> ELSEWHERE =
      List.of(
          "USE",
          "ATTACH",
          "DETACH",
          "COPY",
          "LOAD",
          "INSTALL",
          "UNINSTALL",
          "SHUTDOWN",
          "KILL",
          "GRANT",
          "REVOKE",
          "VACUUM",
          "FLUSH",
          "RESET",
          "LISTEN",
          "NOTIFY",
          "IMPORT",
          "SECURITY",
          "CHANGE",
          "PURGE",
          "HANDLER",
          "DISCARD");

  private static final List<String> CODE =
      List.of("DO", "CALL", "EXEC", "EXECUTE", "PREPARE", "DEALLOCATE");

  private static final List<String> SERVER_OBJECTS =
      List.of(
          "USER",
          "ROLE",
          "GROUP",
          "TABLESPACE",
          "SERVER",
          "SYSTEM",
          "SUBSCRIPTION",
          "INSTANCE",
          "LOGFILE",
          "RESOURCE",
          "LANGUAGE");

  private static final Set<String> PRAGMAS =
      Set.of("FOREIGN_KEYS", "DEFER_FOREIGN_KEYS", "FOREIGN_KEY_CHECK", "LEGACY_ALTER_TABLE");

  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "TABLE",
          "VIEW",
          "INTO",
          "UPDATE",
          "FROM",
          "JOIN",
          "REFERENCES",
          "TRUNCATE",
          "ONLY",
          "EXISTS",
          "SEQUENCE",
          "TYPE",
          "FUNCTION",
          "PROCEDURE",
          "INDEX",
          "TRIGGER",
          "DOMAIN",
          "CONCURRENTLY",
          "AGGREGATE",
          "COLLATION",
          "STATISTICS",
          "EVENT",
          "RENAME",
          "TO",
          "LIKE",
          "USING",
          "DELETE",
          "REPLACE",
          "IGNORE",
          ",");

  /** In their parentheses FROM stands before a value. */
  private static final Set<String> VALUES_FROM =
      Set.of("EXTRACT", "SUBSTRING", "TRIM", "OVERLAY", "POSITION");

  private static final Set<String> SYSTEM =
      Set.of("pg_catalog", "information_schema", "main", "temp", "pg_temp");

  private final SqlWords words;
  private final Set<String> schemas;

  private OutsideReach(SqlWords words, Set<String> schemas) {
    this.words = words;
    this.schemas = schemas;
  }

  /**
   * What it does, as the predicate of a sentence; empty if it keeps to its schemas.
   *
   * @param schemas that it may name
   * @param inTransaction whether a transaction around it has to last
   */
  public static Optional<String> find(
      String statement, ScannerOptions options, Set<String> schemas, boolean inTransaction) {
    if (statement.contains("/*!") || statement.contains("/*M!")) {
      return Optional.of("has parts that only some servers read");
    }
    return parts(SqlWords.of(statement, options)).stream()
        .map(part -> new OutsideReach(part, schemas).reach(inTransaction))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What several statements in one are; bodies of routines stay whole. */
  private static List<SqlWords> parts(SqlWords words) {
    boolean body =
        words.begins("CREATE")
            && words.hasAny(List.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT"))
            && words.has("BEGIN");
    if (body) {
      return List.of(words);
    }
    List<SqlWords> parts = new ArrayList<>();
    List<SqlToken> part = new ArrayList<>();
    for (SqlToken token : words.tokens()) {
      if (token.is(";")) {
        parts.add(new SqlWords(part));
        part.clear();
      } else {
        part.add(token);
      }
    }
    parts.add(new SqlWords(part));
    return parts;
  }

  private Optional<String> reach(boolean inTransaction) {
    if (inTransaction && TRANSACTION.stream().anyMatch(words::begins)) {
      return Optional.of("ends or splits the transaction that the plan runs in");
    }
    if (ELSEWHERE.stream().anyMatch(words::begins) || turnsAway() || isOfTheServer()) {
      return Optional.of("reaches beyond the schemas of the plan");
    }
    if (CODE.stream().anyMatch(words::begins)) {
      return Optional.of("runs code that cannot be compared with the plan's states");
    }
    return foreignSchema()
        .map(name -> "names the schema \"" + name + "\", which is not the plan's");
  }

  private boolean turnsAway() {
    boolean settings =
        words.begins("SET")
            && words.hasAny(
                List.of(
                    "GLOBAL",
                    "PERSIST",
                    "PERSIST_ONLY",
                    "ROLE",
                    "AUTHORIZATION",
                    "PASSWORD",
                    "SEARCH_PATH",
                    "SQL_LOG_BIN",
                    "SESSION_REPLICATION_ROLE"));
    boolean pragma =
        words.begins("PRAGMA")
            && words.tokens().stream()
                .skip(1)
                .filter(SqlToken.Word.class::isInstance)
                .findFirst()
                .filter(name -> PRAGMAS.contains(name.text().toUpperCase(Locale.ROOT)))
                .isEmpty();
    return settings
        || pragma
        || words.hasLiteral("search_path")
        || words.has("INTO", "OUTFILE")
        || words.has("INTO", "DUMPFILE");
  }

  private boolean isOfTheServer() {
    for (String verb : List.of("CREATE", "ALTER", "DROP")) {
      for (String kind : SERVER_OBJECTS) {
        if (words.begins(verb, kind)) {
          return true;
        }
      }
      for (String kind : List.of("SCHEMA", "DATABASE")) {
        boolean foreign =
            words.begins(verb, kind)
                && words.namesAfter(verb, kind).stream().anyMatch(name -> !isOwn(name.name()));
        if (foreign) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOwn(String schema) {
    return schemas.contains(schema) || schemas.contains(schema.toLowerCase(Locale.ROOT));
  }

  /** A schema in front of a name, where only names of objects stand. */
  private Optional<String> foreignSchema() {
    List<SqlToken> tokens = words.tokens();
    Deque<String> callers = new ArrayDeque<>();
    boolean listed = words.begins("DROP") || words.begins("TRUNCATE");
    boolean on = !words.has("JOIN") && (words.begins("CREATE") || words.begins("COMMENT"));
    for (int i = 0; i + 2 < tokens.size(); i++) {
      String word = tokens.get(i).text().toUpperCase(Locale.ROOT);
      if (tokens.get(i).is("(")) {
        callers.push(i == 0 ? "" : tokens.get(i - 1).text().toUpperCase(Locale.ROOT));
      } else if (tokens.get(i).is(")")) {
        callers.poll();
      }
      boolean value =
          word.equals("FROM")
              && (i > 0 && tokens.get(i - 1).is("DISTINCT")
                  || !callers.isEmpty() && VALUES_FROM.contains(callers.peek()));
      boolean opens =
          tokens.get(i).is(word)
              && (word.equals(",")
                  ? listed
                  : BEFORE_NAMES.contains(word) || on && word.equals("ON"));
      boolean qualified = isName(tokens.get(i + 1)) && tokens.get(i + 2).is(".");
      if (opens && !value && qualified && !isKnown(tokens.get(i + 1).text())) {
        return Optional.of(tokens.get(i + 1).text());
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(String schema) {
    return isOwn(schema) || SYSTEM.contains(schema.toLowerCase(Locale.ROOT));
  }

  private static boolean isName(SqlToken token) {
    return token instanceof SqlToken.Word || token instanceof SqlToken.Quoted;
  }
}
