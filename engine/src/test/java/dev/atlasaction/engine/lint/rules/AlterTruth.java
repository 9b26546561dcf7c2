package dev.atlasaction.engine.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.testkit.database.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the rules say of ALTER TABLE beside what a server does: it refuses LOCK=NONE where writers
 * have to wait, and a table that is copied or rebuilt has another id afterwards.
 */
final class AlterTruth {

  private static final Path TRUTH = Path.of("src/test/lint-truth");

  /** The rules that say that writers wait. */
  private static final Set<String> BLOCKS =
      Set.of(
          "MY110", "MY111", "MY112", "MY113", "MY120", "MY121", "MY122", "MY123", "MY130", "MY131",
          "MY133", "MY134", "MY135", "MY136", "MS105", "MS107", "MS108");

  /** The rules that say that the table is written anew, writers waiting or not. */
  private static final Set<String> REBUILDS = Set.of("MY132", "MS104", "MS106", "MS110");

  /** MariaDB 11 builds them with writers waiting unless asked to copy the table. */
  private static final List<String> SPECIAL = List.of(" FULLTEXT INDEX", " SPATIAL INDEX");

  private final DatabaseServer server;
  private final String product;
  private final String ids;

  /**
   * A product's matrix.
   *
   * @param product whose rows and schema are read
   * @param ids the table of the catalog with the ids of tables
   */
  AlterTruth(DatabaseServer server, String product, String ids) {
    this.server = server;
    this.product = product;
    this.ids = ids;
  }

  Stream<DynamicTest> everyRow() throws IOException, SQLException {
    String schema = Files.readString(TRUTH.resolve(product + ".schema.sql"));
    String dev = server.createDatabase();
    return Files.readAllLines(TRUTH.resolve(product + ".sql")).stream()
        .map(sql -> DynamicTest.dynamicTest(sql, () -> compare(schema, dev, sql)));
  }

  private void compare(String schema, String dev, String sql) throws SQLException {
    boolean blocks = refusesLockNone(schema, sql) || SPECIAL.stream().anyMatch(sql::contains);
    boolean rebuilds = getsAnotherId(schema, sql);
    LintResult review =
        ReviewBench.review(server.url(dev), schema, sql + ";", LintSettings.of(Profile.FULL));
    assertThat(review.broken()).as("review").isFalse();
    Set<String> codes = ReviewBench.codes(review);
    assertThat(saysThatWritersWait(review)).as("%s: writers wait", codes).isEqualTo(blocks);
    if (!blocks) {
      assertThat(codes.stream().anyMatch(each -> REBUILDS.contains(each) || BLOCKS.contains(each)))
          .as("%s: rebuilt", codes)
          .isEqualTo(rebuilds);
    }
  }

  private static boolean saysThatWritersWait(LintResult review) {
    return review.findings().stream()
        .filter(finding -> BLOCKS.contains(finding.code()))
        .map(LintFinding::message)
        .anyMatch(text -> text.contains("blocks writes") || text.contains("writers wait"));
  }

  private boolean refusesLockNone(String schema, String sql) throws SQLException {
    String partition = "ALTER TABLE plain PARTITION BY";
    String asked =
        sql.startsWith(partition)
            ? sql.replace("ALTER TABLE plain ", "ALTER TABLE plain LOCK=NONE ")
            : sql + ", LOCK=NONE";
    try (Connection connection = fresh(schema);
        Statement statement = connection.createStatement()) {
      statement.execute(asked);
      return false;
    } catch (SQLException refused) {
      assertThat(refused.getMessage()).contains("LOCK=NONE");
      return true;
    }
  }

  private boolean getsAnotherId(String schema, String sql) throws SQLException {
    try (Connection connection = fresh(schema);
        Statement statement = connection.createStatement()) {
      String table = sql.split(" ", -1)[2];
      long before = id(statement, connection.getCatalog(), table);
      statement.execute(sql);
      return id(statement, connection.getCatalog(), table) != before;
    }
  }

  private long id(Statement statement, String database, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT TABLE_ID FROM information_schema."
                + ids
                + " WHERE NAME = '"
                + database
                + "/"
                + table
                + "'")) {
      // A table of partitions has no id of its own.
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private Connection fresh(String schema) throws SQLException {
    Connection connection = server.connect(server.createDatabase());
    try (Statement statement = connection.createStatement()) {
      for (String each : schema.split(";\n", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
    }
    return connection;
  }
}
