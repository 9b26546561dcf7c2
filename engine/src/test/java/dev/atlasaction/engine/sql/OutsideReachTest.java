package dev.atlasaction.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.sql.shape.OutsideReach;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What statements of plans may not do, and what must not be taken for it. */
final class OutsideReachTest {

  private static final Set<String> SCHEMAS = Set.of("app");

  private static Optional<String> find(String statement) {
    return OutsideReach.find(statement, ScannerOptions.generic(), SCHEMAS, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMMIT",
        "begin",
        "SAVEPOINT a",
        "USE other",
        "ATTACH 'x.db' AS y",
        "VACUUM INTO 'x.db'",
        "COPY t TO PROGRAM 'sh'",
        "LOAD DATA INFILE 'x' INTO TABLE t",
        "GRANT ALL ON t TO public",
        "CREATE USER eve",
        "ALTER ROLE eve SUPERUSER",
        "ALTER SYSTEM SET fsync = off",
        "DROP DATABASE IF EXISTS other",
        "CREATE SCHEMA other",
        "SET GLOBAL read_only = 0",
        "SET search_path = other",
        "SELECT set_config('search_path', 'other', false)",
        "SET ROLE admin",
        "SELECT * FROM t INTO OUTFILE 'x'",
        "PRAGMA writable_schema = 1",
        "CALL evil()",
        "DO $$ BEGIN END $$",
        "EXECUTE s",
        "UPDATE other.t SET a = 1",
        "DELETE FROM \"other\".t",
        "INSERT INTO t SELECT * FROM other.t",
        "INSERT INTO t SELECT a.x FROM app.u a JOIN other.t b ON a.id = b.id",
        "DROP TABLE IF EXISTS t, other.t",
        "ALTER TABLE IF EXISTS ONLY other.t ADD COLUMN a int",
        "CREATE INDEX i ON other.t (a)",
        "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES other.t (a)",
        "ALTER TABLE t RENAME TO other.t",
        "UPDATE t SET a = 1; DROP SCHEMA other",
        "ALTER TABLE t /*!50000 DROP COLUMN a */",
      })
  void findsWhatAPlansStatesDoNotShow(String statement) {
    assertThat(find(statement)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ADD COLUMN a int",
        "UPDATE app.t SET a = u.b FROM app.u AS u WHERE u.id = t.id",
        "UPDATE t SET at = extract(epoch FROM t.created), n = trim(both ' ' FROM t.n)",
        "DELETE FROM t WHERE t.a IS DISTINCT FROM t.b",
        "INSERT INTO new_t SELECT x.a, x.b FROM t x JOIN u ON x.id = u.id",
        "CREATE VIEW v AS SELECT t.a FROM t JOIN app.u ON t.id = u.id",
        "CREATE TRIGGER x AFTER INSERT ON t BEGIN UPDATE t SET a = NEW.a; END",
        "CREATE INDEX i ON t (a)",
        "DROP TABLE t, u",
        "PRAGMA foreign_keys = off",
        "SET lock_timeout = '2s'",
        "COMMENT ON COLUMN app.t.a IS 'COMMIT; USE other'",
        "CREATE SCHEMA IF NOT EXISTS app",
        "ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a) REFERENCES u (id) ON UPDATE CASCADE",
        "SELECT setval('t_id_seq', 5)",
        "ALTER TABLE t RENAME TO u",
      })
  void leavesAloneWhatTheyDoShow(String statement) {
    assertThat(find(statement)).isEmpty();
  }
}
