package dev.atlasaction.engine.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.shape.SqlWords;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the rules say of statements is what the server does: the locks that a second connection sees
 * while the transaction is open, and whether the table got a new file (spec ddl-hazards.md §1.2).
 */
final class PostgresTruthTest {

  private static final Path TRUTH = Path.of("src/test/lint-truth");

  /** The rules that speak of a rewrite. */
  private static final Set<String> REWRITES =
      Set.of("PG301", "PG302", "PG307", "PG309", "PG310", "PG311", "LK113");

  /** Statements that make new files without the rows of a table being written again. */
  private static final Set<String> NEW_FILES = Set.of("TRUNCATE", "REFRESH", "REINDEX");

  /**
   * A lock that the words do not name, and the finding that says so: {@code -- CODE: TABLE=LOCK}.
   */
  private static final Pattern BEYOND_WORDS =
      Pattern.compile("-- (?<code>\\w+): (?<table>\\w+)=(?<level>.+)$");

  private static final String LOCKS =
      """
      SELECT c.relname, l.mode FROM pg_catalog.pg_locks l
      JOIN pg_catalog.pg_class c ON c.oid = l.relation
      WHERE l.pid = PID AND l.granted AND c.relkind IN ('r', 'p', 'm')
        AND c.relnamespace = 'public'::regnamespace
      """;

  private static final String FILES =
      """
      SELECT c.relname || '=' || pg_catalog.pg_relation_filenode(c.oid) FROM pg_catalog.pg_class c
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      """;

  @TestFactory
  Stream<DynamicTest> everyRowOfTheMatrix() throws IOException, SQLException {
    return everyRow(PostgresServers.get(15));
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfTheMatrixOnTheNewest() throws IOException, SQLException {
    return everyRow(PostgresServers.get(18));
  }

  private static Stream<DynamicTest> everyRow(DatabaseServer server)
      throws IOException, SQLException {
    String schema = Files.readString(TRUTH.resolve("postgres.schema.sql"));
    String bench = server.createDatabase();
    String dev = server.createDatabase();
    try (Connection connection = server.connect(bench);
        Statement statement = connection.createStatement()) {
      statement.execute(schema);
    }
    return Files.readAllLines(TRUTH.resolve("postgres.sql")).stream()
        .map(sql ->
            DynamicTest.dynamicTest(
                sql,
                () -> {
                  Measured truth = measure(server, bench, sql);
                  assertThat(said(sql)).as("locks").isEqualTo(truth.locks());
                  LintResult review =
                      ReviewBench.review(
                          server.url(dev),
                          schema,
                          sql.startsWith("LOCK") ? "BEGIN;\n" + sql + "\nCOMMIT;" : sql,
                          LintSettings.of(Profile.FULL));
                  assertThat(review.broken()).as("review").isFalse();
                  boolean rewrite = ReviewBench.codes(review).stream().anyMatch(REWRITES::contains);
                  assertThat(rewrite).as("rewrite").isEqualTo(truth.rewritten());
                  Matcher beyond = BEYOND_WORDS.matcher(sql);
                  if (beyond.find()) {
                    assertThat(ReviewBench.codes(review)).contains(beyond.group("code"));
                  }
                  boolean parent = parentByKey(sql);
                  assertThat(ReviewBench.codes(review).contains("LK105"))
                      .as("parent")
                      .isEqualTo(parent);
                }));
  }

  private static boolean parentByKey(String sql) {
    return sql.startsWith("DROP TABLE child;") || sql.contains("DROP CONSTRAINT child_p");
  }

  private static PostgresLocks.Level level(String words) {
    return Stream.of(PostgresLocks.Level.values())
        .filter(level -> level.words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private record Measured(Map<String, String> locks, boolean rewritten) {}

  private static Measured measure(DatabaseServer server, String database, String sql)
      throws SQLException {
    try (Connection worker = server.connect(database);
        Connection watcher = server.connect(database);
        Statement work = worker.createStatement();
        Statement watch = watcher.createStatement()) {
      worker.setAutoCommit(false);
      Set<String> before = strings(watch, FILES);
      int pid = pid(work);
      work.execute(sql);
      Map<String, String> locks = locks(watch, LOCKS.replace("PID", String.valueOf(pid)));
      Set<String> after = strings(work, FILES);
      worker.rollback();
      after.removeAll(before);
      after.removeIf(each -> before.stream().noneMatch(old -> sameTable(old, each)));
      boolean data = NEW_FILES.stream().noneMatch(sql::startsWith);
      return new Measured(locks, data && !after.isEmpty());
    }
  }

  private static boolean sameTable(String one, String other) {
    return one.substring(0, one.indexOf('=')).equals(other.substring(0, other.indexOf('=')));
  }

  private static int pid(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Set<String> strings(Statement statement, String query) throws SQLException {
    Set<String> found = new HashSet<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  /** The strongest lock on each table, of those that the rules speak of. */
  private static Map<String, String> locks(Statement statement, String query) throws SQLException {
    Map<String, PostgresLocks.Level> strongest = new TreeMap<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        for (PostgresLocks.Level level : PostgresLocks.Level.values()) {
          if (level.mode().equals(row.getString(2))) {
            strongest.merge(row.getString(1), level, (a, b) -> a.compareTo(b) >= 0 ? a : b);
          }
        }
      }
    }
    return words(strongest);
  }

  /** What the rules say: by the words, and for a dropped key's parent by the catalog (LK105). */
  private static Map<String, String> said(String sql) {
    Map<String, PostgresLocks.Level> strongest = new TreeMap<>();
    for (PostgresLocks.Hold hold : PostgresLocks.of(SqlWords.of(sql, ScannerOptions.postgres()))) {
      strongest.merge(hold.table().name(), hold.level(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
    Matcher beyond = BEYOND_WORDS.matcher(sql);
    if (beyond.find()) {
      strongest.put(beyond.group("table"), level(beyond.group("level")));
    }
    if (parentByKey(sql)) {
      strongest.put("p", PostgresLocks.Level.ACCESS_EXCLUSIVE);
    }
    return words(strongest);
  }

  private static Map<String, String> words(Map<String, PostgresLocks.Level> levels) {
    Map<String, String> words = new TreeMap<>();
    levels.forEach((table, level) -> words.put(table, level.words()));
    return words;
  }
}
