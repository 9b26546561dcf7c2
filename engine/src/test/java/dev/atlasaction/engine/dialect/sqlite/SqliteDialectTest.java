package dev.atlasaction.engine.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is SQLite's own: files and URLs, its words, its transactions, its locks. */
final class SqliteDialectTest {

  @TempDir private Path folder;

  private Database open(String url) {
    return Dialects.connect(DatabaseUrl.parse(url), folder);
  }

  private static Realm inspect(Database database) {
    return database.inspector().inspect(InspectOptions.ALL);
  }

  private static Table table(Database database, String name) {
    return inspect(database).findSchema("main").orElseThrow().findTable(name).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite://a.db", "sqlite3://./a.db", "libsql+file://a.db"})
  void opensFilesRelativeToTheWorkingDirectory(String url) {
    try (Database database = open(url)) {
      database.execute("CREATE TABLE t (id int)");
    }
    assertThat(folder.resolve("a.db")).exists();
  }

  @Test
  void opensFilesByTheirUri() {
    try (Database database = open("sqlite://file:" + folder.resolve("u.db") + "?cache=shared")) {
      database.execute("CREATE TABLE t (id int)");
    }
    assertThat(folder.resolve("u.db")).exists();
    assertThat(folder.toFile().list()).containsExactly("u.db");
  }

  @Test
  void keepsDatabasesInMemoryApart() {
    try (Database one = open("sqlite://dev?mode=memory");
        Database other = open("sqlite://dev?mode=memory")) {
      one.execute("CREATE TABLE t (id int)");
      assertThat(other.scratch().findDirt()).isEmpty();
      assertThat(one.scratch().findDirt()).contains("found table \"t\"");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sharesADatabaseInMemoryOnRequest() {
    try (Database one = open("sqlite://shared?mode=memory&cache=shared");
        Database other = open("sqlite://shared?mode=memory&cache=shared")) {
      one.execute("CREATE TABLE t (id int)");
      assertThat(table(other, "t").columns()).hasSize(1);
    }
  }

  @Test
  void refusesAFileInAMissingFolder() {
    assertThatThrownBy(() -> open("sqlite://sub/a.db"))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            "sqlite: querying schemas: unable to open database file: no such file or directory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_fk=zz|Invalid _foreign_keys: zz, expecting boolean value of"
            + " '''0 1 false true no yes off on'''",
        "_journal=zz|Invalid _journal: zz, expecting value of"
            + " '''DELETE TRUNCATE PERSIST MEMORY WAL OFF'''",
        "_busy_timeout=x|Invalid _busy_timeout: x: strconv.ParseInt: parsing \"x\": invalid syntax"
      })
  void refusesSettingsItDoesNotKnow(String query, String message) {
    assertThatThrownBy(() -> open("sqlite://a.db?" + query))
        .isInstanceOf(EngineException.class)
        .hasMessage(message.replace("'''", "'"));
  }

  @Test
  void speaksInTheWordsOfSqlite() {
    try (Database database = open("sqlite://dev?mode=memory")) {
      database.execute("CREATE TABLE t (id int UNIQUE); INSERT INTO t VALUES (1)");
      assertThatThrownBy(() -> database.execute("THIS IS BORING"))
          .hasMessage("near \"THIS\": syntax error");
      assertThatThrownBy(() -> database.execute("INSERT INTO t VALUES (1)"))
          .hasMessage("UNIQUE constraint failed: t.id");
    }
  }

  @Test
  void suspendsForeignKeysInATransaction() {
    try (Database database = open("sqlite://dev?mode=memory&_fk=1")) {
      database.execute("CREATE TABLE p (id integer PRIMARY KEY); INSERT INTO p VALUES (1)");
      database.execute("CREATE TABLE c (id int, p int REFERENCES p (id) ON DELETE CASCADE)");
      database.execute("INSERT INTO c VALUES (7, 1)");
      try (DatabaseTransaction transaction = database.begin()) {
        database.execute("DELETE FROM p");
        database.execute("INSERT INTO p VALUES (1)");
        transaction.commit();
      }
      assertThatThrownBy(() -> database.execute("INSERT INTO c VALUES (8, 2)"))
          .hasMessage("FOREIGN KEY constraint failed");
      try (DatabaseTransaction transaction = database.begin()) {
        database.execute("DELETE FROM p");
        assertThatThrownBy(transaction::commit)
            .hasMessage("sql/sqlite: foreign key mismatch: [{tbl:c ref:p row:1 index:0}]");
      }
      database.execute("INSERT INTO c VALUES (9, 1)");
    }
  }

  @Test
  void leavesAForeignKeyThatWasBrokenBeforeAlone() {
    try (Database database = open("sqlite://dev?mode=memory")) {
      database.execute("CREATE TABLE p (id integer PRIMARY KEY)");
      database.execute("CREATE TABLE c (id int, p int REFERENCES p (id))");
      database.execute("INSERT INTO c VALUES (7, 1); PRAGMA foreign_keys = on");
      try (DatabaseTransaction transaction = database.begin()) {
        database.execute("CREATE TABLE other (id int)");
        transaction.commit();
      }
      assertThat(table(database, "other").columns()).hasSize(1);
    }
  }

  @Test
  void locksByFileOnceForAllDatabases() {
    try (Database one = open("sqlite://a.db");
        Database other = open("sqlite://b.db");
        Database memory = open("sqlite://dev?mode=memory")) {
      String name = "atlas_test_" + folder.getFileName();
      try (DatabaseLock held = one.lock(name, Duration.ofSeconds(10));
          DatabaseLock apart = memory.lock(name, Duration.ofSeconds(10))) {
        assertThat(held).isNotEqualTo(apart);
        assertThatThrownBy(() -> other.lock(name, Duration.ZERO))
            .hasMessage("sql/sqlite: lock on \"" + name + "\" already taken");
      }
      other.lock(name, Duration.ofSeconds(10)).close();
    }
  }

  @Test
  void takesOverAnExpiredLock() throws Exception {
    Path file = folder.resolve("x.lock");
    Files.writeString(file, "1");
    SqliteLock.take(folder, "x", Duration.ofSeconds(1)).close();
    assertThat(file).doesNotExist();
    Files.writeString(file, "soon");
    assertThatThrownBy(() -> SqliteLock.take(folder, "x", Duration.ZERO))
        .hasMessageContaining("invalid lock file format");
  }

  @Test
  void ignoresVirtualTablesAndTheTablesBehindThem() {
    try (Database database = open("sqlite://dev?mode=memory")) {
      database.execute("CREATE VIRTUAL TABLE ft USING fts5(a)");
      database.execute("CREATE TABLE t (id int)");
      assertThat(inspect(database).schemas().getFirst().tables())
          .extracting(Table::name)
          .containsExactly("t");
      database.scratch().wipe();
      assertThat(database.scratch().findDirt()).isEmpty();
    }
  }

  @Test
  void inspectsBesideABrokenView() {
    try (Database database = open("sqlite://dev?mode=memory")) {
      database.execute("CREATE TABLE t (id int)");
      database.execute("CREATE VIEW good AS SELECT id FROM t");
      assertThat(inspect(database).schemas().getFirst().views().getFirst().columns()).hasSize(1);
      database.execute("CREATE VIEW broken AS SELECT * FROM missing");
      assertThat(inspect(database).schemas().getFirst().views()).hasSize(2);
    }
  }

  @Test
  void findsDirtBesideTheRevisionsTable() {
    try (Database database = open("sqlite://dev?mode=memory")) {
      database.execute("CREATE TABLE revisions (id int)");
      assertThat(database.scratch().findDirtBeside("main", "revisions")).isEmpty();
      assertThat(database.scratch().findDirtBeside("main", "x"))
          .contains("found table \"revisions\"");
      database.execute("CREATE TABLE t (id int)");
      assertThat(database.scratch().findDirtBeside("main", "revisions"))
          .contains("found multiple tables: 2");
      database.execute("ATTACH ':memory:' AS more");
      assertThat(database.scratch().findDirtBeside("main", "revisions"))
          .contains("found multiple schemas: 2");
      assertThatThrownBy(() -> inspect(database))
          .hasMessage("sqlite: multiple database files are not supported by the driver. got: 2");
    }
  }
}
