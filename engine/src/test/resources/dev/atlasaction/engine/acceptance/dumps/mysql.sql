CREATE TABLE children (
  id int unsigned NOT NULL AUTO_INCREMENT,
  parent_id bigint NOT NULL,
  kind enum('a','it''s','b;') NOT NULL DEFAULT 'it''s',
  flags set('x','y') DEFAULT NULL,
  price decimal(10,2) unsigned NOT NULL DEFAULT '0.00' COMMENT 'in euros; it''s net',
  at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  name varchar(50) CHARACTER SET latin1 COLLATE latin1_bin DEFAULT NULL,
  doubled int GENERATED ALWAYS AS ((price * 2)) STORED,
  body text,
  raw varbinary(16) DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY by_name (name(10), kind),
  KEY by_parent (parent_id),
  FULLTEXT KEY by_body (body),
  CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE CASCADE,
  CONSTRAINT price_check CHECK ((price >= 0))
) ENGINE=InnoDB AUTO_INCREMENT=17 DEFAULT CHARSET=utf8mb4 COMMENT='young; ones';
CREATE TABLE parents (
  id bigint NOT NULL AUTO_INCREMENT,
  favourite int unsigned DEFAULT NULL,
  PRIMARY KEY (id),
  KEY by_favourite (favourite),
  CONSTRAINT fk_favourite FOREIGN KEY (favourite) REFERENCES children (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE days (day date NOT NULL, n int) PARTITION BY RANGE (YEAR(day)) (
  PARTITION p0 VALUES LESS THAN (2026), PARTITION p1 VALUES LESS THAN MAXVALUE);
CREATE VIEW young AS SELECT c.id, c.name, p.favourite FROM children c JOIN parents p ON p.id = c.parent_id;
CREATE VIEW a_first AS SELECT id FROM young WHERE id > 3;
CREATE TRIGGER children_ins BEFORE INSERT ON children FOR EACH ROW BEGIN IF NEW.body IS NULL THEN SET NEW.body = 'none; yet'; END IF; END;
CREATE FUNCTION twice(n int) RETURNS int DETERMINISTIC RETURN n * 2;
CREATE PROCEDURE clean(IN before_day date) BEGIN DELETE FROM days WHERE day < before_day; SELECT ROW_COUNT(); END;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 03:00:00' DO DELETE FROM days;
INSERT INTO parents (id) VALUES (1), (2);
INSERT INTO children (parent_id, name, body, raw) VALUES (1, 'x; DROP TABLE days; --', 'it''s\n/* no */ `q`', x'00ff27');
INSERT INTO days VALUES ('2025-01-01', 1), ('2026-01-01', 2);
