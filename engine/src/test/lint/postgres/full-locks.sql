-- profile: full
CREATE TABLE p (id int PRIMARY KEY, n int, r int4range);
CREATE TABLE child (id int PRIMARY KEY, p_id int CONSTRAINT child_p REFERENCES p (id));
CREATE TABLE child2 (id int PRIMARY KEY, p_id int CONSTRAINT child2_p REFERENCES p (id));
CREATE INDEX child_p_id ON child (p_id);
CREATE INDEX child2_p_id ON child2 (p_id);
CREATE TABLE pt (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE pt_1 PARTITION OF pt FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE pt_2 (id int, at date);
CREATE MATERIALIZED VIEW mv AS SELECT id FROM p;
CREATE UNIQUE INDEX mv_id ON mv (id);
CREATE DOMAIN positive AS int;
-- change --
SET lock_timeout = '2s';
-- want: CD101 LK105
ALTER TABLE child DROP CONSTRAINT child_p;
-- want: DS102 LK105
DROP TABLE child2;
-- want: LK106
REINDEX TABLE p;
-- want: LK107
REFRESH MATERIALIZED VIEW mv;
-- silent: LK107
REFRESH MATERIALIZED VIEW CONCURRENTLY mv;
-- want: LK108
ALTER TABLE pt DETACH PARTITION pt_1;
-- silent: LK108
ALTER TABLE pt ATTACH PARTITION pt_2 FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');
-- want: LK109
ALTER DOMAIN positive ADD CONSTRAINT over CHECK (VALUE > 0);
-- silent: LK109
ALTER DOMAIN positive ADD CONSTRAINT over2 CHECK (VALUE > 1) NOT VALID;
-- want: LK110
ALTER TABLE p ADD CONSTRAINT r_once EXCLUDE USING gist (r WITH &&);
-- want: LK111
CREATE TABLE fresh (id int PRIMARY KEY REFERENCES p (id));
-- The table that it references is as new as itself.
-- silent: LK111
CREATE TABLE fresh2 (id int PRIMARY KEY REFERENCES fresh (id));
-- want: LK112
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
-- want: LK113
CLUSTER p USING p_pkey;
