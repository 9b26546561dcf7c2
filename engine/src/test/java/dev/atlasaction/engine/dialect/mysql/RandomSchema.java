package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Statements that build a schema made up from a seed; the same seed gives the same schema. Any two
 * can be turned into each other: keys reference ids, which never change, and computed columns keep
 * their kind of storage, as the server cannot change that.
 */
final class RandomSchema {
  /** Plain, reserved, mixed case, with blanks and quotes, beyond ASCII, longest. */
  private static final List<String> TABLES =
      List.of("t1", "order", "MixedCase", "a `b", "größe\"x", "t".repeat(64));

  private static final List<String> COUNTING = List.of("t1", "a `b");
  private static final List<String> COLUMNS =
      List.of("a", "B", "select", "c d", "naïve", "e", "f`g", "c".repeat(64));
  private static final List<String> FUNCTIONS = List.of("f1", "F 2");
  private static final List<String> PROCEDURES = List.of("p1", "call");
  private static final List<String> TRIGGERS = List.of("tr1", "a tr", "tr3", "tr4");
  private static final List<String> VIEWS = List.of("v1", "v 2");

  /** Types with the defaults they take. */
  private static final List<List<String>> TYPES =
      List.of(
          List.of("int", "0", "-5", "7"),
          List.of("int unsigned", "1"),
          List.of("tinyint(1)", "1", "0"),
          List.of("mediumint", "3"),
          List.of("bigint", "9223372036854775807"),
          List.of("decimal(10,2)", "1.50", "-3"),
          List.of("float", "1.5"),
          List.of("double", "1e3", "0.1"),
          List.of("bit(8)", "b'101'"),
          List.of("date", "'2024-01-31'"),
          List.of("datetime", "CURRENT_TIMESTAMP", "'2024-01-31 10:00:00'"),
          List.of("datetime(3)", "CURRENT_TIMESTAMP(3)", "NOW(3) ON UPDATE NOW(3)"),
          List.of("timestamp", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP ON UPDATE NOW()"),
          List.of("time(2)", "'10:00:00'"),
          List.of("year", "2024"),
          List.of("char(5)", "'x'"),
          List.of(
              "varchar(20)",
              "''",
              "'it''s'",
              "'a\"b'",
              "'back\\\\slash'",
              "'7'",
              "'ünï'",
              "'two\\nlines'",
              "'${x}'",
              "'%{y}'",
              "(upper('x'))",
              "(concat('a', 'it''s'))"),
          List.of("varchar(255) CHARACTER SET latin1 COLLATE latin1_bin", "'x'"),
          List.of("text COLLATE utf8mb4_bin", "('it''s')"),
          List.of("mediumtext"),
          List.of("binary(4)", "'ab'"),
          List.of("varbinary(16)", "0x0102"),
          List.of("longblob"),
          List.of("json", "(json_array())", "('{\"a\": \"b\"}')"),
          List.of("enum('a','it''s','b c')", "'a'"),
          List.of("set('x','y')", "'x,y'", "''"));

  private static final List<String> ACTIONS =
      List.of("", " ON DELETE CASCADE", " ON DELETE SET NULL ON UPDATE CASCADE");
  private static final List<String> COMMENTS =
      List.of("'plain'", "'it''s \"q\"'", "'two\\nlines'", "'back\\\\slash'", "'${x}'");
  private static final List<String> PARTITIONS =
      List.of(
          "HASH (id) PARTITIONS 3",
          "KEY (id) PARTITIONS 2",
          "RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE)",
          "RANGE (id) (PARTITION p0 VALUES LESS THAN (10))",
          "LIST (id) (PARTITION p0 VALUES IN (1,2,3,11,12,13), PARTITION `p 1` VALUES IN (4))",
          "LINEAR HASH (id + 1) PARTITIONS 4");

  private final Random random;
  private final boolean mariadb;
  private final List<String> made = new ArrayList<>();
  private final List<String> functions = new ArrayList<>();
  private final List<String> sequences = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final StringBuilder sql = new StringBuilder();

  private RandomSchema(Random random, boolean mariadb) {
    this.random = random;
    this.mariadb = mariadb;
  }

  static RandomState of(long seed, boolean mariadb) {
    RandomSchema schema = new RandomSchema(new Random(seed * 7919), mariadb);
    if (mariadb) {
      schema.sequences();
    }
    TABLES.stream().filter(table -> schema.chance(1, 2)).forEach(schema::table);
    schema.made.forEach(schema::keys);
    schema.partitioned();
    schema.versioned();
    FUNCTIONS.stream().filter(name -> schema.chance(1, 2)).forEach(schema::function);
    PROCEDURES.stream().filter(name -> schema.chance(1, 3)).forEach(schema::procedure);
    TRIGGERS.stream().filter(name -> schema.chance(1, 3)).forEach(schema::trigger);
    VIEWS.stream().filter(name -> schema.chance(1, 2)).forEach(schema::view);
    if (schema.chance(1, 2)) {
      schema.event();
    }
    return new RandomState(schema.sql.toString(), schema.rows);
  }

  private void sequences() {
    for (String name : List.of("s1", "s 2")) {
      if (chance(1, 3)) {
        sql.append("CREATE SEQUENCE ").append(quote(name)).append(" START WITH 10");
        sql.append(pick(List.of("", " INCREMENT BY 5", " MAXVALUE 1000 CYCLE CACHE 7")));
        sql.append(";\n");
        sequences.add(name);
      }
    }
  }

  private void function(String name) {
    String body = pick(List.of("RETURN a + 1", "RETURN length('it''s')", "BEGIN RETURN a; END"));
    String type = pick(List.of("int", "bigint unsigned", "varchar(9) CHARACTER SET latin1"));
    sql.append("CREATE FUNCTION ").append(quote(name)).append("(a ").append(type);
    sql.append(") RETURNS varchar(20) DETERMINISTIC");
    sql.append(pick(List.of("", " SQL SECURITY INVOKER")));
    sql.append(chance(1, 3) ? " COMMENT " + pick(COMMENTS) : "").append(' ').append(body);
    sql.append(";\n");
    functions.add(name);
  }

  private void procedure(String name) {
    String parameters =
        pick(List.of("", "IN a int", "a int, OUT b decimal(10,2)", "INOUT `c d` text"));
    String body = pick(List.of("SELECT 1", "BEGIN SELECT ';'; SELECT 2; END", "BEGIN END"));
    sql.append("CREATE PROCEDURE ").append(quote(name)).append('(').append(parameters);
    sql.append(") ").append(body).append(";\n");
  }

  private void trigger(String name) {
    if (!made.isEmpty()) {
      String when = pick(List.of("BEFORE INSERT", "BEFORE UPDATE", "AFTER DELETE"));
      String body =
          when.endsWith("DELETE")
              ? "SET @deleted = OLD.id"
              : pick(List.of("SET NEW.n = 2", "BEGIN SET NEW.n = length('a''b;'); END"));
      sql.append("CREATE TRIGGER ").append(quote(name)).append(' ').append(when).append(" ON ");
      sql.append(quote(pick(made))).append(" FOR EACH ROW ").append(body).append(";\n");
    }
  }

  private void view(String name) {
    if (!made.isEmpty()) {
      String value = functions.isEmpty() ? "'x''y'" : quote(pick(functions)) + "(n)";
      boolean checks = functions.isEmpty() && chance(1, 3);
      sql.append("CREATE ").append(pick(List.of("", "SQL SECURITY INVOKER "))).append("VIEW ");
      sql.append(quote(name)).append(" AS SELECT id, ").append(value).append(" AS f FROM ");
      sql.append(quote(pick(made))).append(" WHERE n > 1");
      sql.append(checks ? " WITH LOCAL CHECK OPTION" : "").append(";\n");
    }
  }

  private void event() {
    String when = pick(List.of("EVERY 1 DAY", "EVERY 2 HOUR", "AT '2035-01-01 00:00:00'"));
    sql.append("CREATE EVENT `e v` ON SCHEDULE ").append(when);
    sql.append(pick(List.of("", " DISABLE", " ON COMPLETION PRESERVE")));
    sql.append(" DO SELECT ").append(pick(List.of("1", "'DO'"))).append(";\n");
  }

  private boolean chance(int of, int outOf) {
    return random.nextInt(outOf) < of;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String quote(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private void table(String table) {
    List<String> lines = new ArrayList<>();
    lines.add("id int NOT NULL" + (COUNTING.contains(table) ? " AUTO_INCREMENT" : ""));
    List<String> texts = new ArrayList<>();
    for (String name : COLUMNS) {
      if (chance(2, 5)) {
        List<String> type = pick(TYPES);
        lines.add(column(name, type));
        if (type.getFirst().startsWith("varchar")) {
          texts.add(name);
        }
      }
    }
    lines.add("n int" + pick(List.of("", "", " INVISIBLE")));
    if (!sequences.isEmpty() && chance(1, 3)) {
      lines.add("q bigint DEFAULT (NEXT VALUE FOR " + quote(pick(sequences)) + ")");
    }
    if (chance(1, 5)) {
      lines.add("p point NOT NULL, SPATIAL INDEX on_p (p)");
    }
    if (chance(1, 3)) {
      lines.add("s int AS (n " + pick(List.of("+ 1", "* 2")) + ") STORED");
    }
    if (chance(1, 3)) {
      lines.add("v varchar(40) AS (concat('it''s ', n" + pick(List.of("", ", '!'")) + ")) VIRTUAL");
    }
    lines.add("PRIMARY KEY (id)");
    indexes(table, texts, lines);
    sql.append("CREATE TABLE ").append(quote(table)).append(" (").append(String.join(", ", lines));
    sql.append(')').append(pick(List.of("", "", " COLLATE utf8mb4_unicode_ci", " CHARSET latin1")));
    // What a state does not speak of stays: such options go by the table.
    sql.append(table.equals("MixedCase") ? " ROW_FORMAT=COMPRESSED" : "");
    sql.append(table.equals("a `b") ? " AUTO_INCREMENT=1000" : "");
    sql.append(chance(1, 4) ? " COMMENT " + pick(COMMENTS) : "");
    sql.append(";\n");
    made.add(table);
    if (chance(1, 3)) {
      rows.add("INSERT INTO " + quote(table) + " (id) VALUES (1), (2)");
      rows.add("INSERT INTO " + quote(table) + " (id, n) VALUES (11, 6), (12, 7)");
    }
  }

  private void indexes(String table, List<String> texts, List<String> lines) {
    for (String name : texts) {
      String column = quote(name);
      if (chance(1, 2)) {
        lines.add(
            "INDEX "
                + quote("i " + COLUMNS.indexOf(name))
                + " ("
                + pick(List.of(column, column + " (5)", column + ", n", column + " DESC"))
                + ")"
                + pick(List.of("", "", " COMMENT " + pick(COMMENTS))));
      }
      if (chance(1, 5)) {
        lines.add("FULLTEXT INDEX " + quote("full " + COLUMNS.indexOf(name)) + " (" + column + ")");
      }
    }
    if (chance(1, 3)) {
      String parts = pick(List.of("n", "n, id", "n DESC", mariadb ? "n" : "(n + 1), n"));
      String hidden = chance(1, 3) ? mariadb ? " IGNORED" : " INVISIBLE" : "";
      lines.add(pick(List.of("", "UNIQUE ")) + "INDEX on_n (" + parts + ")" + hidden);
    }
    if (chance(1, 2)) {
      String name = "ck" + TABLES.indexOf(table);
      lines.add(
          "CONSTRAINT "
              + name
              + " CHECK (n "
              + pick(List.of("> 0", "<> 5", "<> length('it''s')"))
              + ")"
              + (!mariadb && chance(1, 3) ? " NOT ENFORCED" : ""));
    }
  }

  private void partitioned() {
    for (String table : List.of("parts", "more parts")) {
      if (chance(1, 3)) {
        sql.append("CREATE TABLE ").append(quote(table)).append(" (id int NOT NULL, n int");
        sql.append(chance(1, 2) ? ", " + column("a", pick(TYPES)) : "");
        sql.append(", PRIMARY KEY (id))");
        sql.append(" PARTITION BY ").append(pick(PARTITIONS)).append(";\n");
        rows.add("INSERT INTO " + quote(table) + " (id) VALUES (1), (2)");
      }
    }
  }

  /** One that is never altered, as the server wants to be told what becomes of the history. */
  private void versioned() {
    if (mariadb && chance(1, 3)) {
      sql.append("CREATE TABLE kept (id int PRIMARY KEY, t text) WITH SYSTEM VERSIONING;\n");
      rows.add("INSERT INTO kept (id) VALUES (1)");
    }
  }

  private String column(String name, List<String> type) {
    String words = type.getFirst();
    // No value of its own is good enough for these.
    boolean needy = words.startsWith("date") || words.startsWith("time") || words.equals("json");
    StringBuilder text = new StringBuilder(quote(name) + " " + words);
    text.append(!needy && chance(1, 2) ? " NOT NULL" : " NULL");
    if (type.size() > 1 && chance(1, 2)) {
      text.append(" DEFAULT ").append(pick(type.subList(1, type.size())));
    }
    return text.append(chance(1, 5) ? " COMMENT " + pick(COMMENTS) : "").toString();
  }

  /** To any table, also to itself, and to tables that come later. */
  private void keys(String table) {
    for (String target : made) {
      if (chance(1, 5)) {
        String column = "to_" + TABLES.indexOf(target);
        String symbol = "fk " + TABLES.indexOf(table) + " " + TABLES.indexOf(target);
        sql.append("ALTER TABLE ").append(quote(table)).append(" ADD COLUMN ").append(column);
        sql.append(" int, ADD CONSTRAINT ").append(quote(symbol)).append(" FOREIGN KEY (");
        sql.append(column).append(") REFERENCES ").append(quote(target)).append(" (id)");
        sql.append(pick(ACTIONS)).append(";\n");
      }
    }
  }
}
