package dev.atlasaction.engine.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Statements that build a schema made up from a seed; the same seed gives the same schema. Any two
 * can be turned into each other: keys reference ids, which never change, and computed columns keep
 * their kind of storage, as the server cannot change that.
 */
final class RandomSchema {
  private static final List<String> TABLES = List.of("t1", "t2", "t3", "t4");
  private static final List<String> FUNCTIONS = List.of("f1", "f 2");
  private static final List<String> TRIGGERS = List.of("tr1", "a tr", "tr3", "tr4");
  private static final List<String> VIEWS = List.of("v1", "v 2");
  private static final List<String> COUNTING = List.of("t1", "t4");
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f g");

  /** Types with the defaults they take. */
  private static final List<List<String>> TYPES =
      List.of(
          List.of("int", "0", "-5", "7"),
          List.of("int unsigned", "1"),
          List.of("tinyint(1)", "1", "0"),
          List.of("bigint", "9223372036854775807"),
          List.of("decimal(10,2)", "1.50", "-3"),
          List.of("float", "1.5"),
          List.of("double", "1e3"),
          List.of("bit(8)", "b'101'"),
          List.of("date", "'2024-01-31'"),
          List.of("datetime", "CURRENT_TIMESTAMP", "'2024-01-31 10:00:00'"),
          List.of("datetime(3)", "CURRENT_TIMESTAMP(3)", "NOW(3) ON UPDATE NOW(3)"),
          List.of("time(2)", "'10:00:00'"),
          List.of("year", "2024"),
          List.of("char(5)", "'x'"),
          List.of("varchar(20)", "''", "'it''s'", "'a\"b'", "'back\\\\slash'", "'7'", "'ünï'"),
          List.of("varchar(255) CHARACTER SET latin1 COLLATE latin1_bin", "'x'"),
          List.of("text COLLATE utf8mb4_bin"),
          List.of("mediumtext"),
          List.of("binary(4)", "'ab'"),
          List.of("varbinary(16)", "0x0102"),
          List.of("longblob"),
          List.of("json"),
          List.of("enum('a','it''s','b c')", "'a'"),
          List.of("set('x','y')", "'x,y'", "''"));

  private static final List<String> ACTIONS =
      List.of("", " ON DELETE CASCADE", " ON DELETE SET NULL ON UPDATE CASCADE");
  private static final List<String> COMMENTS =
      List.of("'plain'", "'it''s \"q\"'", "'two\\nlines'", "'back\\\\slash'");

  private final Random random;
  private final List<String> made = new ArrayList<>();
  private final List<String> functions = new ArrayList<>();
  private final StringBuilder sql = new StringBuilder();

  private RandomSchema(Random random) {
    this.random = random;
  }

  static String of(long seed) {
    RandomSchema schema = new RandomSchema(new Random(seed));
    TABLES.stream().filter(table -> schema.chance(4, 5)).forEach(schema::table);
    FUNCTIONS.stream().filter(name -> schema.chance(1, 2)).forEach(schema::function);
    TRIGGERS.stream().filter(name -> schema.chance(1, 2)).forEach(schema::trigger);
    VIEWS.stream().filter(name -> schema.chance(1, 2)).forEach(schema::view);
    if (schema.chance(1, 2)) {
      schema.event();
    }
    return schema.sql.toString();
  }

  private void function(String name) {
    String body = pick(List.of("RETURN a + 1", "RETURN length('it''s')", "BEGIN RETURN a; END"));
    String type = pick(List.of("int", "bigint unsigned", "varchar(9) CHARACTER SET latin1"));
    sql.append("CREATE FUNCTION `").append(name).append("`(a ").append(type).append(") RETURNS ");
    sql.append("varchar(20) DETERMINISTIC").append(pick(List.of("", " SQL SECURITY INVOKER")));
    sql.append(chance(1, 3) ? " COMMENT " + pick(COMMENTS) : "").append(' ').append(body);
    sql.append(";\n");
    functions.add(name);
  }

  private void trigger(String name) {
    if (!made.isEmpty()) {
      String when = pick(List.of("BEFORE INSERT", "BEFORE UPDATE"));
      String body = pick(List.of("SET NEW.n = 1", "BEGIN SET NEW.n = length('a''b'); END"));
      sql.append("CREATE TRIGGER `").append(name).append("` ").append(when).append(" ON ");
      sql.append(pick(made)).append(" FOR EACH ROW ").append(body).append(";\n");
    }
  }

  private void view(String name) {
    if (!made.isEmpty()) {
      String value = functions.isEmpty() ? "'x''y'" : "`" + pick(functions) + "`(n)";
      boolean checks = functions.isEmpty() && chance(1, 3);
      sql.append("CREATE ").append(pick(List.of("", "SQL SECURITY INVOKER "))).append("VIEW `");
      sql.append(name).append("` AS SELECT id, ").append(value).append(" AS f FROM ");
      sql.append(pick(made)).append(" WHERE n > 1");
      sql.append(checks ? " WITH LOCAL CHECK OPTION" : "").append(";\n");
    }
  }

  private void event() {
    String when = pick(List.of("EVERY 1 DAY", "EVERY 2 HOUR", "AT '2035-01-01 00:00:00'"));
    sql.append("CREATE EVENT e ON SCHEDULE ").append(when).append(pick(List.of("", " DISABLE")));
    sql.append(" DO SELECT ").append(pick(List.of("1", "'DO'"))).append(";\n");
  }

  private boolean chance(int of, int outOf) {
    return random.nextInt(outOf) < of;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void table(String table) {
    List<String> lines = new ArrayList<>();
    lines.add("id int NOT NULL" + (COUNTING.contains(table) ? " AUTO_INCREMENT" : ""));
    List<String> texts = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String name : COLUMNS) {
      if (chance(1, 2)) {
        List<String> type = pick(TYPES);
        lines.add(column(name, type));
        (type.getFirst().startsWith("varchar") ? texts : numbers).add(name);
      }
    }
    lines.add("n int");
    if (chance(1, 4)) {
      lines.add("p point NOT NULL, SPATIAL INDEX on_p (p)");
    }
    if (chance(1, 3)) {
      lines.add("s int AS (n " + pick(List.of("+ 1", "* 2")) + ") STORED");
    }
    if (chance(1, 3)) {
      lines.add("v varchar(40) AS (concat('it''s ', n" + pick(List.of("", ", '!'")) + ")) VIRTUAL");
    }
    lines.add("PRIMARY KEY (id)");
    for (String name : texts) {
      if (chance(1, 2)) {
        lines.add(
            "INDEX `i " + name + "` (`" + name + "`" + pick(List.of("", " (5)", ", n")) + ")");
      }
    }
    if (chance(1, 3)) {
      lines.add(pick(List.of("", "UNIQUE ")) + "INDEX on_n (n" + pick(List.of("", ", id")) + ")");
    }
    if (chance(1, 2)) {
      lines.add("CONSTRAINT " + table + "_n CHECK (n " + pick(List.of("> 0", "<> 5")) + ")");
    }
    if (!made.isEmpty() && chance(1, 2)) {
      lines.add(key(table, pick(made)));
    }
    sql.append("CREATE TABLE ").append(table).append(" (").append(String.join(", ", lines));
    sql.append(')').append(pick(List.of("", "", " COLLATE utf8mb4_unicode_ci", " CHARSET latin1")));
    sql.append(chance(1, 4) ? " COMMENT " + pick(COMMENTS) : "").append(";\n");
    made.add(table);
  }

  private String column(String name, List<String> type) {
    StringBuilder text = new StringBuilder("`" + name + "` " + type.getFirst());
    text.append(chance(1, 2) ? " NOT NULL" : " NULL");
    if (type.size() > 1 && chance(1, 2)) {
      text.append(" DEFAULT ").append(pick(type.subList(1, type.size())));
    }
    return text.append(chance(1, 5) ? " COMMENT " + pick(COMMENTS) : "").toString();
  }

  private String key(String table, String target) {
    String column = "to_" + target;
    return column
        + " int, CONSTRAINT "
        + table
        + "_"
        + column
        + " FOREIGN KEY ("
        + column
        + ") REFERENCES "
        + target
        + " (id)"
        + pick(ACTIONS);
  }
}
