package dev.atlasaction.engine.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.testkit.database.MySqlServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the rules say of ALTER TABLE is what MySQL does: it refuses LOCK=NONE where writers have to
 * wait, and a table that is copied or rebuilt has another id afterwards (spec ddl-hazards.md §2.2).
 */
final class MySqlTruthTest {

  private static final Path TRUTH = Path.of("src/test/lint-truth");

  /** The rules that say that writers wait. */
  private static final Set<String> BLOCKS =
      Set.of(
          "MY110", "MY111", "MY112", "MY113", "MY120", "MY121", "MY122", "MY123", "MY130", "MY131",
          "MY133", "MY134", "MY135", "MY136", "MS105", "MS107", "MS108");

  /** The rules that say that the table is written anew, writers waiting or not. */
  private static final Set<String> REBUILDS = Set.of("MY132", "MS104", "MS106", "MS110");

  @TestFactory
  Stream<DynamicTest> everyRowOfTheMatrix() throws IOException, SQLException {
    String schema = Files.readString(TRUTH.resolve("mysql.schema.sql"));
    String dev = MySqlServers.get().createDatabase();
    return Files.readAllLines(TRUTH.resolve("mysql.sql")).stream()
        .map(sql ->
            DynamicTest.dynamicTest(
                sql,
                () -> {
                  boolean blocks = refusesLockNone(schema, sql);
                  boolean rebuilds = getsAnotherId(schema, sql);
                  LintResult review =
                      ReviewBench.review(
                          MySqlServers.get().url(dev),
                          schema,
                          sql + ";",
                          LintSettings.of(Profile.FULL));
                  assertThat(review.broken()).as("review").isFalse();
                  Set<String> codes = ReviewBench.codes(review);
                  assertThat(codes.stream().anyMatch(BLOCKS::contains))
                      .as("%s: writers wait", codes)
                      .isEqualTo(blocks);
                  if (!blocks) {
                    assertThat(codes.stream().anyMatch(REBUILDS::contains))
                        .as("%s: rebuilt", codes)
                        .isEqualTo(rebuilds);
                  }
                }));
  }

  private static boolean refusesLockNone(String schema, String sql) throws SQLException {
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

  private static boolean getsAnotherId(String schema, String sql) throws SQLException {
    try (Connection connection = fresh(schema);
        Statement statement = connection.createStatement()) {
      long before = id(statement, connection.getCatalog());
      statement.execute(sql);
      return id(statement, connection.getCatalog()) != before;
    }
  }

  private static long id(Statement statement, String database) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT TABLE_ID FROM information_schema.INNODB_TABLES WHERE NAME = '"
                + database
                + "/t'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection fresh(String schema) throws SQLException {
    Connection connection = MySqlServers.get().connect(MySqlServers.get().createDatabase());
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
