package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.sql.Words;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Most statements are undone with their transaction; some refuse one (spec ddl-hazards.md §1.4).
 */
final class PostgresJudge implements StatementJudge {

  private static final List<String> IMMEDIATE =
      List.of(
          "CREATE INDEX CONCURRENTLY",
          "CREATE UNIQUE INDEX CONCURRENTLY",
          "DROP INDEX CONCURRENTLY",
          "REINDEX",
          "VACUUM",
          "CLUSTER",
          "CREATE DATABASE",
          "DROP DATABASE",
          "CREATE TABLESPACE",
          "DROP TABLESPACE",
          "ALTER SYSTEM",
          "CREATE SUBSCRIPTION",
          "DROP SUBSCRIPTION");

  private static final String CATALOG = "judge/fingerprint";
  private static final String INVALID = "judge/invalid-index";
  private static final String REBUILT = "judge/rebuilt-index";
  private static final String DETACHED = "judge/pending-detach";
  private static final String EXISTS = "judge/index-exists";
  private static final int DETACHES_CONCURRENTLY = 14;

  private final PostgresDatabase database;

  PostgresJudge(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  public Durability durability(String statement) {
    String head = Words.head(statement, 4);
    if (IMMEDIATE.stream().anyMatch(start -> (head + " ").startsWith(start + " "))) {
      return Durability.IMMEDIATE;
    }
    Set<String> names = Words.names(statement.toUpperCase(Locale.ROOT));
    if (head.startsWith("ALTER TABLE") && names.contains("DETACH")) {
      return names.contains("CONCURRENTLY") ? Durability.IMMEDIATE : Durability.TRANSACTIONAL;
    }
    return switch (Words.head(statement, 1)) {
      case "SET" ->
          head.startsWith("SET LOCAL") || head.startsWith("SET CONSTRAINTS")
              ? Durability.TRANSACTIONAL
              : Durability.SETTING;
      case "RESET", "DISCARD", "LISTEN", "UNLISTEN", "LOAD" -> Durability.SETTING;
      case "BEGIN", "START", "SAVEPOINT" -> Durability.BEGIN;
      case "COMMIT", "END", "ROLLBACK", "ABORT", "RELEASE" -> Durability.END;
      default -> Durability.TRANSACTIONAL;
    };
  }

  @Override
  public String fingerprint(String statement) {
    return String.join("\n", query(CATALOG, row -> row.getString(1), names(statement)));
  }

  /** An index that is asked for by name is there or not, whatever else happened to its table. */
  @Override
  public Verdict verdict(String statement, boolean changed) {
    String head = Words.head(statement, 4);
    boolean index = head.contains("INDEX CONCURRENTLY");
    if (index && head.startsWith("DROP")) {
      return exists(names(statement)) ? Verdict.NOT_RUN : Verdict.RAN;
    }
    if (index && head.startsWith("CREATE")) {
      String name = indexName(statement);
      boolean made = name.isEmpty() ? changed : exists(List.of(name, fold(name)));
      return made ? Verdict.RAN : Verdict.NOT_RUN;
    }
    return switch (Words.head(statement, 1)) {
      case "REINDEX", "VACUUM", "CLUSTER" -> Verdict.NOT_RUN;
      case "ALTER" -> head.startsWith("ALTER SYSTEM") || !changed ? Verdict.NOT_RUN : Verdict.RAN;
      case "CREATE", "DROP" -> changed ? Verdict.RAN : Verdict.NOT_RUN;
      default -> Verdict.UNKNOWN;
    };
  }

  private boolean exists(List<String> names) {
    return !query(EXISTS, row -> row.getString(1), names, names).isEmpty();
  }

  /** The name that a statement gives its index; empty if it leaves that to the server. */
  private static String indexName(String statement) {
    for (String word : Words.first(statement, 10)) {
      switch (word.toUpperCase(Locale.ROOT)) {
        case "CREATE", "UNIQUE", "INDEX", "CONCURRENTLY", "IF", "NOT", "EXISTS" -> {
          // The name comes after these.
        }
        case "ON" -> {
          return "";
        }
        default -> {
          return word;
        }
      }
    }
    return "";
  }

  /**
   * A build of an index that failed or was cut off leaves an invalid one, and so does a rebuild; a
   * partition may be half detached.
   */
  @Override
  public Optional<Wreck> findWreck(String statement, boolean begun) {
    String head = Words.head(statement, 4);
    List<String> names = names(statement);
    if (head.startsWith("CREATE") && head.contains("INDEX CONCURRENTLY")) {
      boolean unnamed = begun && indexName(statement).isEmpty();
      return query(INVALID, PostgresJudge::invalid, names, unnamed).stream().findFirst();
    }
    if (head.startsWith("REINDEX")) {
      return query(REBUILT, PostgresJudge::invalid, names).stream().findFirst();
    }
    if (head.startsWith("ALTER TABLE") && database.version().major() >= DETACHES_CONCURRENTLY) {
      return query(DETACHED, PostgresJudge::detached, names).stream().findFirst();
    }
    return Optional.empty();
  }

  private static Wreck invalid(ResultSet row) throws SQLException {
    return new Wreck(
        "index " + row.getString(1) + " on table " + row.getString(2) + " is INVALID",
        "DROP INDEX CONCURRENTLY " + row.getString(1),
        false);
  }

  private static Wreck detached(ResultSet row) throws SQLException {
    return new Wreck(
        "partition " + row.getString(1) + " is half detached from table " + row.getString(2),
        "ALTER TABLE " + row.getString(2) + " DETACH PARTITION " + row.getString(1) + " FINALIZE",
        true);
  }

  /** Names as written and as the server folds them. */
  private static List<String> names(String statement) {
    List<String> names = new ArrayList<>(Words.names(statement));
    for (String name : List.copyOf(names)) {
      if (!fold(name).equals(name)) {
        names.add(fold(name));
      }
    }
    return names;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Arguments are lists of names or truth values. */
  private <T> List<T> query(String name, RowReader<T> reader, Object... arguments) {
    String sql = CatalogQuery.read(name, database.version().major());
    try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        Object argument = arguments[i];
        statement.setObject(
            i + 1,
            argument instanceof List<?> list
                ? database.connection().createArrayOf("text", list.toArray())
                : argument);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}
