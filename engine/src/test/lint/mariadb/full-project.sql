-- profile: full
CREATE TABLE policed_old (id int NOT NULL, tenant_id int);
CREATE TABLE owned_a (id int NOT NULL);
CREATE TABLE denied_a (id int NOT NULL);
CREATE TABLE free (id int NOT NULL);
-- change --
-- want: LK101
-- near miss: the table lacked everything before
-- silent: PL101 PL103
ALTER TABLE policed_old ADD COLUMN note int;
-- want: PL101 PL102 PL103
CREATE TABLE policed_bad (id int NOT NULL, tenant_id int);
-- want: PL101
CREATE TABLE policed_type (id int NOT NULL PRIMARY KEY, made_at int NOT NULL);
-- want: PL101
CREATE TABLE policed_null (id int NOT NULL PRIMARY KEY, made_at date);
-- near miss: the primary key begins with the column
-- silent: PL101 PL102 PL103
CREATE TABLE policed_good (id int NOT NULL, tenant_id int NOT NULL, made_at date NOT NULL, PRIMARY KEY (tenant_id, id));
-- want: PL105
CREATE TABLE typed (id int NOT NULL PRIMARY KEY, c varchar(7));
-- near miss
-- silent: PL105
CREATE TABLE typed_well (id int NOT NULL PRIMARY KEY, c varchar(8));
-- want: PL106
CREATE TABLE wide (c1 int PRIMARY KEY, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int, c11 int, c12 int, c13 int, c14 int, c15 int, c16 int);
-- near miss
-- silent: PL106
CREATE TABLE less_wide (c1 int PRIMARY KEY, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int, c11 int, c12 int, c13 int, c14 int, c15 int);
-- want: OW101
ALTER TABLE owned_a ADD COLUMN b int;
-- want: OW102
ALTER TABLE denied_a ADD COLUMN b int;
-- silent: OW101 OW102
ALTER TABLE free ADD COLUMN b int;
