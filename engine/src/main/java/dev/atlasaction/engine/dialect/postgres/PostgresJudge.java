package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.StatementJudge;
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
    List<String> rows = new ArrayList<>();
    query(CATALOG, names(statement), row -> rows.add(row.getString(1)));
    return String.join("\n", rows);
  }

  /** A build of an index that failed or was cut off leaves an invalid one. */
  @Override
  public Optional<Wreck> findWreck(String statement) {
    if (!Words.names(statement.toUpperCase(Locale.ROOT)).contains("CONCURRENTLY")
        || !Words.head(statement, 1).equals("CREATE")) {
      return Optional.empty();
    }
    List<Wreck> found = new ArrayList<>();
    query(
        INVALID,
        names(statement),
        row ->
            found.add(
                new Wreck(
                    "index " + row.getString(1) + " on table " + row.getString(2) + " is INVALID",
                    "DROP INDEX CONCURRENTLY " + row.getString(1))));
    return found.stream().findFirst();
  }

  /** Names as written and as the server folds them. */
  private static List<String> names(String statement) {
    List<String> names = new ArrayList<>(Words.names(statement));
    for (String name : List.copyOf(names)) {
      String folded = name.toLowerCase(Locale.ROOT);
      if (!folded.equals(name)) {
        names.add(folded);
      }
    }
    return names;
  }

  private interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  private void query(String name, List<String> names, RowConsumer consumer) {
    String sql = CatalogQuery.read(name, database.version().major());
    try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
      statement.setArray(
          1, database.connection().createArrayOf("text", names.toArray(new String[0])));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(rows);
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}
