package dev.atlasaction.engine.dialect.mysql;

/** Statements that touch more than the table they name, or look as if they did. */
final class TrickyStatements {

  static final String TEXT =
      """
      CREATE TABLE a (id bigint AUTO_INCREMENT PRIMARY KEY, x varchar(10), INDEX by_x (x));
      CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint, FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE);
      CREATE TABLE `B 2` (id bigint PRIMARY KEY, b_id bigint);
      CREATE TABLE Upper (id int);
      CREATE TABLE lower (id int);
      ALTER TABLE `B 2` ADD CONSTRAINT to_b FOREIGN KEY (b_id) REFERENCES b (id);
      INSERT INTO a (x) VALUES ('1');
      ALTER TABLE a ADD COLUMN y int CHECK (y > 0), COMMENT 'table a';
      CREATE UNIQUE INDEX by_y ON a (y);
      ALTER TABLE a CHANGE COLUMN id `key` bigint AUTO_INCREMENT;
      DROP INDEX by_y ON a;
      CREATE TABLE c LIKE a;
      CREATE TABLE d AS SELECT * FROM a;
      ALTER TABLE d CONVERT TO CHARACTER SET latin1;
      CREATE FULLTEXT INDEX text_x ON d (x);
      SET foreign_key_checks = 0;
      DROP TABLE b;
      CREATE TABLE b (ID bigint PRIMARY KEY, a_id bigint);
      SET foreign_key_checks = 1;
      RENAME TABLE b TO b3;
      CREATE TABLE p (id int NOT NULL, PRIMARY KEY (id)) PARTITION BY HASH (id) PARTITIONS 3;
      ALTER TABLE p ADD COLUMN n int;
      ALTER TABLE p REMOVE PARTITIONING;
      CREATE VIEW v AS SELECT * FROM d;
      ALTER TABLE d MODIFY COLUMN x varchar(20);
      DROP VIEW v;
      CREATE TRIGGER t BEFORE INSERT ON d FOR EACH ROW SET NEW.x = 'x';
      ALTER TABLE d ADD COLUMN more int;
      DROP TABLE d;
      DROP TABLE IF EXISTS c, nothing;
      """;

  private TrickyStatements() {}
}
