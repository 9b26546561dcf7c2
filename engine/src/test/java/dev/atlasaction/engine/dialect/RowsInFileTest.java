package dev.atlasaction.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Statements that travel together do, and fail, as they do one by one. */
final class RowsInFileTest {

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE parent (id int PRIMARY KEY)",
          "CREATE TABLE child (id int PRIMARY KEY, note varchar(100), parent_id int,"
              + " FOREIGN KEY (parent_id) REFERENCES parent (id))");

  private static final String PARENT = "INSERT INTO parent VALUES (1);";
  private static final String CHILD = "INSERT INTO child VALUES (1, 'a;\u00e4', 1);";

  /** What a file does, and the place of the statement that fails; none if it is negative. */
  private record Case(String name, List<String> before, List<String> rows, int fails) {
    Case(String name, List<String> rows, int fails) {
      this(name, List.of(), rows, fails);
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(
              "all well", List.of(PARENT, CHILD, "UPDATE child SET note = 'b' WHERE id = 1"), -1),
          new Case(
              "a comment at the end", List.of(PARENT + " -- one", CHILD + " -- two", CHILD), 2),
          new Case("the first fails", List.of("DELETE FROM nobody;", PARENT), 0),
          new Case("the last fails", List.of(PARENT, CHILD, PARENT), 2),
          new Case("several fail", List.of(PARENT, PARENT, CHILD, CHILD), 1),
          new Case("no table", List.of(PARENT, "DELETE FROM nobody;", PARENT), 1),
          new Case("several lines", List.of(PARENT, CHILD, "UPDATE child\n  SET nothing = 1;"), 2),
          new Case("no SQL", List.of(PARENT, CHILD, "INSERT INTO INTO parent;", CHILD), 2),
          new Case(
              "in a transaction of the file",
              List.of("BEGIN"),
              List.of(PARENT, CHILD, "INSERT INTO INTO parent;"),
              2),
          new Case("in a transaction, well", List.of("BEGIN"), List.of(PARENT, CHILD), -1));

  @TestFactory
  Stream<DynamicTest> sqlite() {
    return cases(() -> open("sqlite://rows?mode=memory"));
  }

  @TestFactory
  Stream<DynamicTest> postgres() {
    return cases(
        () -> open(PostgresServers.get(15).url(fresh(PostgresServers.get(15)::createDatabase))));
  }

  @TestFactory
  Stream<DynamicTest> mysql() {
    return cases(() -> open(MySqlServers.get().url(fresh(MySqlServers.get()::createDatabase))));
  }

  @TestFactory
  Stream<DynamicTest> mariadb() {
    return cases(() -> open(MariaDbServers.get().url(fresh(MariaDbServers.get()::createDatabase))));
  }

  @TestFactory
  Stream<DynamicTest> mysqlKeepsItsSession() {
    return Stream.of(
        session("autocommit off", List.of("SET autocommit = 0"), List.of(PARENT, CHILD)),
        session("locked tables", List.of("LOCK TABLES parent WRITE"), List.of(PARENT, CHILD)),
        session("a mode", List.of("SET sql_mode = ''"), List.of(PARENT, longNote(), longNote())));
  }

  private static String longNote() {
    return "INSERT INTO child VALUES (1, repeat('a', 200), 1)";
  }

  private static DynamicTest session(String name, List<String> before, List<String> rows) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Supplier<Database> open =
              () -> open(MySqlServers.get().url(fresh(MySqlServers.get()::createDatabase)));
          assertThat(outcome(open, before, rows, true))
              .isEqualTo(outcome(open, before, rows, false));
        });
  }

  private static Stream<DynamicTest> cases(Supplier<Database> open) {
    return CASES.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () -> {
                  List<String> together = outcome(open, each.before(), each.rows(), true);
                  assertThat(together).isEqualTo(outcome(open, each.before(), each.rows(), false));
                  assertThat(together.getFirst()).isEqualTo(String.valueOf(each.fails()));
                }));
  }

  /** Where it fails and why; else the rows, also after a ROLLBACK, which a transaction feels. */
  private static List<String> outcome(
      Supplier<Database> open, List<String> before, List<String> rows, boolean together) {
    try (Database database = open.get()) {
      TABLES.forEach(database::execute);
      before.forEach(database::executeInFile);
      Optional<FailedStatement> failed =
          together ? database.executeRowsInFile(rows) : database.executeOneByOne(rows);
      if (failed.isPresent()) {
        return List.of(
            String.valueOf(failed.get().index()),
            failed.get().failure().getMessage().replace(database.boundSchema() + ".", ""));
      }
      List<String> found = new ArrayList<>(List.of("-1"));
      found.addAll(rows(database, "parent"));
      if (before.contains("BEGIN") || before.contains("SET autocommit = 0")) {
        database.execute("ROLLBACK");
      }
      found.addAll(rows(database, "parent"));
      return found;
    }
  }

  private static List<String> rows(Database database, String table) {
    List<String> found = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT id FROM " + table + " ORDER BY id")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private interface Created {
    String database() throws SQLException;
  }

  private static String fresh(Created server) {
    try {
      return server.database();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Database open(String url) {
    return Dialects.connect(DatabaseUrl.parse(url), Path.of(""));
  }
}
