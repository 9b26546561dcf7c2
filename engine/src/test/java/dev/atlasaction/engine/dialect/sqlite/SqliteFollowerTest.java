package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.dialect.FollowerContractTest;
import dev.atlasaction.engine.dialect.RandomState;
import java.nio.file.Path;

/** Follows files in memory. */
final class SqliteFollowerTest extends FollowerContractTest {

  private static final String TRICKY =
      """
      CREATE TABLE a (id integer PRIMARY KEY AUTOINCREMENT, x text);
      INSERT INTO a (x) VALUES ('1');
      REPLACE INTO a (id, x) VALUES (7, '1');
      CREATE TABLE B (id int PRIMARY KEY, a_id int REFERENCES A);
      CREATE TABLE c (id int, b_id int REFERENCES b (ID));
      CREATE VIEW v AS SELECT * FROM a;
      CREATE VIEW w AS SELECT * FROM v;
      ALTER TABLE a ADD COLUMN y int;
      ALTER TABLE a RENAME COLUMN y TO z;
      ALTER TABLE a RENAME TO a2;
      CREATE TRIGGER t AFTER INSERT ON b BEGIN UPDATE a2 SET x = 'new'; END;
      CREATE TRIGGER u AFTER INSERT ON B BEGIN UPDATE a2 SET x = 'new'; END;
      ALTER TABLE b RENAME TO a;
      CREATE TABLE b AS SELECT * FROM a2;
      DROP TRIGGER t;
      DROP TRIGGER u;
      CREATE TABLE q1 (id integer PRIMARY KEY AUTOINCREMENT, x text DEFAULT 'y');
      INSERT INTO q1 (x) VALUES ('1');
      ALTER TABLE 'q1' ADD COLUMN 'it''s' text DEFAULT '';
      ALTER TABLE "q1" ADD COLUMN "n""m" text DEFAULT 'say "q"';
      ALTER TABLE [q1] ADD COLUMN [o] int;
      CREATE INDEX 'q1_x' ON 'Q1' ('x');
      CREATE TABLE q2 (q1_id int REFERENCES Q1);
      DROP INDEX Q1_X;
      DROP TABLE 'q1';
      CREATE TABLE Q1 (o int PRIMARY KEY);
      DROP TABLE q2;
      DROP TABLE a2;
      CREATE TABLE a2 (id int);
      DROP VIEW v;
      DROP VIEW w;
      CREATE TABLE f_data (id int);
      CREATE TABLE g_x (id int);
      CREATE VIRTUAL TABLE g USING fts5(body);
      DROP TABLE g;
      CREATE UNIQUE INDEX i ON c (id) WHERE id > 0;
      DROP INDEX i;
      CREATE INDEX i ON b (id);
      BEGIN;
      DROP TABLE c;
      ROLLBACK;
      PRAGMA writable_schema = on;
      UPDATE sqlite_master SET sql = 'CREATE TABLE c (id text, b_id int)' WHERE name = 'c';
      PRAGMA writable_schema = reset;
      VACUUM;
      """;

  @Override
  protected Database open() {
    return Dialects.connect(DatabaseUrl.parse("sqlite://follow?mode=memory"), Path.of(""));
  }

  @Override
  protected RandomState state(long seed) {
    return RandomSchema.of(seed);
  }

  @Override
  protected String trickyStatements() {
    return TRICKY;
  }
}
