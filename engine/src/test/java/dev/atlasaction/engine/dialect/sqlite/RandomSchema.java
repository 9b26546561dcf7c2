package dev.atlasaction.engine.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements that build a schema made up from a seed; the same seed gives the same schema. */
final class RandomSchema {
  private static final List<String> TABLES = List.of("t1", "t2", "t3", "t4");
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f");
  private static final List<String> TYPES =
      List.of(
          "int",
          "integer",
          "text",
          "varchar(20)",
          "bool",
          "real",
          "decimal(10,2)",
          "blob",
          "datetime",
          "json",
          "odd type");
  private static final List<String> DEFAULTS =
      List.of(
          " DEFAULT 'x''y'",
          " DEFAULT 1",
          " DEFAULT (1 + 2)",
          " DEFAULT 1.5",
          " DEFAULT CURRENT_TIMESTAMP",
          " DEFAULT true");
  private static final List<String> ACTIONS =
      List.of("", " ON DELETE CASCADE", " ON UPDATE SET NULL ON DELETE SET DEFAULT");

  private final Random random;
  private final StringBuilder sql = new StringBuilder();
  private final List<String> made = new ArrayList<>();

  private RandomSchema(Random random) {
    this.random = random;
  }

  static String of(long seed) {
    RandomSchema schema = new RandomSchema(new Random(seed));
    TABLES.stream().filter(table -> schema.chance(4, 5)).forEach(schema::table);
    return schema.sql.toString();
  }

  private boolean chance(int of, int outOf) {
    return random.nextInt(outOf) < of;
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void table(String table) {
    List<String> lines = new ArrayList<>();
    lines.add("id integer PRIMARY KEY" + (chance(1, 3) ? " AUTOINCREMENT" : ""));
    List<String> columns = COLUMNS.stream().filter(column -> chance(1, 2)).toList();
    columns.forEach(column -> lines.add(column(column)));
    if (chance(1, 3)) {
      lines.add("g text AS (id || 'z') " + (chance(1, 2) ? "STORED" : "VIRTUAL"));
    }
    for (String column : columns) {
      if (!made.isEmpty() && chance(1, 4)) {
        String name = chance(1, 2) ? "CONSTRAINT fk_" + table + "_" + column + " " : "";
        lines.add(
            name
                + "FOREIGN KEY ("
                + column
                + ") REFERENCES "
                + pick(made)
                + (chance(1, 2) ? " (id)" : "")
                + pick(ACTIONS));
      }
    }
    if (chance(1, 5)) {
      lines.add("CONSTRAINT positive CHECK (id > " + random.nextInt(3) + ")");
    }
    sql.append("CREATE TABLE ").append(table).append(" (");
    sql.append(String.join(", ", lines)).append(");\n");
    made.add(table);
    columns.stream().filter(column -> chance(1, 3)).forEach(column -> index(table, column));
  }

  private String column(String column) {
    String line = column + " " + pick(TYPES);
    line += chance(1, 3) ? " NOT NULL" : "";
    line += chance(1, 3) ? pick(DEFAULTS) : "";
    return line + (chance(1, 8) ? " CHECK (" + column + " <> 3)" : "");
  }

  private void index(String table, String column) {
    String part =
        pick(List.of(column, column + " DESC", "lower(" + column + "), id", column + ", id"));
    sql.append("CREATE ").append(chance(1, 3) ? "UNIQUE " : "").append("INDEX i_");
    sql.append(table).append('_').append(column).append(" ON ").append(table);
    sql.append(" (").append(part).append(')');
    sql.append(chance(1, 4) ? " WHERE " + column + " > 1" : "").append(";\n");
  }
}
