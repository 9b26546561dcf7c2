package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.FollowerContractTest;
import dev.atlasaction.engine.dialect.RandomState;
import dev.atlasaction.testkit.database.PostgresServers;
import java.util.List;

/** Follows a schema of PostgreSQL. */
final class PostgresFollowerTest extends FollowerContractTest {

  private static final String TRICKY =
      """
      CREATE TYPE mood AS ENUM ('a', 'b');
      CREATE TABLE a (id serial PRIMARY KEY, x mood, y int CONSTRAINT y_positive CHECK (y > 0));
      CREATE TABLE b (id int GENERATED ALWAYS AS IDENTITY, a_id int REFERENCES a ON DELETE CASCADE);
      CREATE TABLE "B" (id int, b_id int);
      CREATE INDEX ON b (a_id);
      CREATE UNIQUE INDEX b_id ON b (id);
      ALTER TABLE "B" ADD CONSTRAINT to_b FOREIGN KEY (b_id) REFERENCES b (id);
      COMMENT ON INDEX b_id IS 'index';
      COMMENT ON COLUMN a.x IS 'column';
      COMMENT ON COLUMN a.x IS NULL;
      COMMENT ON CONSTRAINT to_b ON "B" IS 'key';
      ALTER TABLE b ALTER COLUMN id TYPE bigint;
      ALTER TABLE a RENAME COLUMN id TO key;
      ALTER TYPE mood RENAME TO mood2;
      ALTER TYPE mood2 ADD VALUE 'c';
      CREATE VIEW v AS SELECT a.*, b.id FROM a JOIN b ON b.a_id = a.key;
      ALTER TABLE a ADD COLUMN z int DEFAULT 1;
      CREATE MATERIALIZED VIEW m AS SELECT key, z FROM a;
      CREATE INDEX m_i ON m (z);
      DROP INDEX m_i;
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION f();
      ALTER TABLE b ADD COLUMN n int;
      ALTER TABLE b DISABLE TRIGGER t;
      DO $$ BEGIN EXECUTE 'ALTER TABLE a ADD COLUMN hidden int'; END $$;
      CREATE TABLE p (id int, at date) PARTITION BY RANGE (at);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
      CREATE INDEX p_at ON p (at);
      ALTER TABLE p ADD COLUMN more int;
      ALTER TABLE p DETACH PARTITION p1;
      DROP TABLE p;
      CREATE TABLE child (own int) INHERITS (p1);
      ALTER TABLE p1 ADD COLUMN inherited text;
      DROP TABLE p1 CASCADE;
      ALTER TABLE b SET (fillfactor = 70);
      ALTER INDEX b_id RENAME TO b_id2;
      CREATE SEQUENCE s;
      CREATE TABLE c (id int DEFAULT nextval('s'));
      ALTER SEQUENCE s RENAME TO s2;
      DROP VIEW v;
      DROP MATERIALIZED VIEW m;
      BEGIN;
      ALTER TABLE a DROP CONSTRAINT y_positive;
      ALTER TABLE a DROP COLUMN z;
      ROLLBACK;
      ALTER TABLE a ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON a USING (key > 0);
      DROP TABLE a CASCADE;
      DROP TABLE "B", b;
      CREATE TABLE b (id int);
      SET search_path = pg_catalog;
      CREATE TABLE public.d (id int);
      """;

  @Override
  protected Database open() {
    return TestDatabases.bound(PostgresServers.get(15));
  }

  @Override
  protected RandomState state(long seed) {
    return new RandomState(RandomSchema.of(seed, List.of("a", "b")), List.of());
  }

  @Override
  protected String trickyStatements() {
    return TRICKY;
  }
}
