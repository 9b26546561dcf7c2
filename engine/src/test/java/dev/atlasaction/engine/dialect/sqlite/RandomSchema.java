package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.RandomState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Statements that build a schema made up from a seed; the same seed gives the same schema. */
final class RandomSchema {
  /** Plain, reserved, mixed case, with blanks and quotes, beyond ASCII, long. */
  private static final List<String> TABLES =
      List.of("t1", "order", "MixedCase", "a b", "größe\"x`y", "t".repeat(100));

  private static final List<String> COLUMNS =
      List.of("a", "B", "select", "c d", "naïve", "e", "f`g", "c".repeat(70));
  private static final List<String> TYPES =
      List.of(
          "int",
          "integer",
          "bigint",
          "text",
          "varchar(20)",
          "bool",
          "real",
          "decimal(10,2)",
          "blob",
          "datetime",
          "json",
          "odd type",
          "double precision",
          "numeric",
          "uuid");
  private static final List<String> NUMERIC_TYPES =
      List.of("int", "integer", "bigint", "bool", "real", "decimal(10,2)", "numeric");
  private static final List<String> STRICT_TYPES =
      List.of("int", "integer", "real", "text", "blob", "any");
  private static final List<String> DEFAULTS =
      List.of(
          "'x''y'",
          "''",
          "\"quoted\"",
          "1",
          "-7",
          "(1 + 2)",
          "1.5",
          "1e3",
          "0x1F",
          "x'61'",
          "CURRENT_TIMESTAMP",
          "CURRENT_DATE",
          "true",
          "FALSE",
          "NULL",
          "(lower('AB'))",
          "(strftime('%s','now'))",
          "'back\\slash'",
          "'${x}'",
          "'two\nlines'",
          "'%{y}'");

  /** What an added column of a filled table may have. */
  private static final List<String> STRICT_DEFAULTS = List.of("1", "(1 + 2)", "NULL");

  private static final List<String> ACTIONS =
      List.of(
          "",
          " ON DELETE CASCADE",
          " ON UPDATE SET NULL ON DELETE SET DEFAULT",
          " ON UPDATE RESTRICT ON DELETE NO ACTION");

  /** Not compared, but kept: a column has the same one everywhere. */
  private static final Map<String, String> COLLATIONS =
      Map.of("a", " COLLATE NOCASE", "c d", " COLLATE RTRIM");

  private final Random random;
  private final StringBuilder sql = new StringBuilder();
  private final List<String> rows = new ArrayList<>();
  private final Map<String, List<String>> tables = new LinkedHashMap<>();
  private final List<String> views = new ArrayList<>();
  private final List<String> indexes = new ArrayList<>();

  private RandomSchema(Random random) {
    this.random = random;
  }

  static RandomState of(long seed) {
    RandomSchema schema = new RandomSchema(new Random(seed * 7919));
    for (String table : TABLES) {
      if (schema.chance(2, 3)) {
        schema.tables.put(table, schema.columns());
      }
    }
    List.copyOf(schema.tables.keySet()).forEach(schema::table);
    schema.indexes.forEach(index -> schema.sql.append(index).append(";\n"));
    schema.views();
    schema.triggers();
    return new RandomState(schema.sql.toString(), schema.rows);
  }

  private List<String> columns() {
    return COLUMNS.stream().filter(column -> chance(2, 5)).toList();
  }

  private boolean chance(int of, int outOf) {
    return random.nextInt(outOf) < of;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private void table(String table) {
    List<String> columns = tables.get(table);
    boolean strict = chance(1, 5);
    boolean withoutRowid = chance(1, 5);
    List<String> lines = new ArrayList<>();
    lines.add(key(withoutRowid));
    columns.forEach(column -> lines.add(column(column, strict)));
    if (chance(1, 3)) {
      String what = pick(List.of("id || 'z'", "(id * 2)", "coalesce(id, ')')"));
      String kind = pick(List.of("", " STORED", " VIRTUAL"));
      lines.add("g text " + pick(List.of("", "GENERATED ALWAYS ")) + "AS (" + what + ")" + kind);
    }
    for (String column : columns) {
      if (chance(1, 6)) {
        lines.add(foreignKey(table, column));
      }
      if (chance(1, 8)) {
        String name = pick(List.of("", "CONSTRAINT " + quote("uq " + column) + " "));
        lines.add(name + "UNIQUE (" + quote(column) + pick(List.of("", ", id")) + ")");
      }
    }
    if (chance(1, 4)) {
      String name = pick(List.of("", "CONSTRAINT positive ", "CONSTRAINT \"check\" "));
      lines.add(name + "CHECK (id > " + pick(List.of("0", "-1", "length(')')-2")) + ")");
    }
    String options = (strict ? "STRICT" : "") + (strict && withoutRowid ? ", " : "");
    options += withoutRowid ? "WITHOUT ROWID" : "";
    sql.append("CREATE TABLE ").append(quote(table)).append(" (");
    sql.append(String.join(", ", lines)).append(") ").append(options).append(";\n");
    columns.stream().filter(column -> chance(1, 3)).forEach(column -> index(table, column));
    boolean filled = chance(1, 3);
    for (int id = 1; id <= 3 && filled; id++) {
      rows.add("INSERT INTO " + quote(table) + " (id) VALUES (" + id + ")");
      String values = String.join("", columns.stream().map(column -> ", " + sample()).toList());
      String names = String.join("", columns.stream().map(column -> ", " + quote(column)).toList());
      rows.add(
          "INSERT INTO " + quote(table) + " (id" + names + ") VALUES (" + (id + 9) + values + ")");
    }
  }

  private String sample() {
    return pick(List.of("NULL", "1", "2.5", "'x'", "x'00ff'", "'2024-01-31'"));
  }

  private String key(boolean withoutRowid) {
    if (withoutRowid) {
      return pick(List.of("id int PRIMARY KEY", "id integer NOT NULL PRIMARY KEY"));
    }
    return "id integer "
        + pick(List.of("", "NOT NULL "))
        + "PRIMARY KEY"
        + (chance(1, 3) ? " AUTOINCREMENT" : "");
  }

  private String column(String column, boolean strict) {
    String type = pick(strict ? STRICT_TYPES : TYPES);
    String line = quote(column) + " " + type;
    line += COLLATIONS.getOrDefault(column, "");
    line += chance(1, 5) ? " NOT NULL" : "";
    line += chance(1, 3) ? " DEFAULT " + value(type, strict) : "";
    line += chance(1, 12) ? " UNIQUE" : "";
    return line + (chance(1, 8) ? " CHECK (" + quote(column) + " <> 3)" : "");
  }

  /** Documents cannot tell a value from its word where the type takes words. */
  private String value(String type, boolean strict) {
    String value = pick(strict ? STRICT_DEFAULTS : DEFAULTS);
    boolean words = !NUMERIC_TYPES.contains(type);
    return words && List.of("true", "FALSE", "1e3", "0x1F").contains(value) ? "'word'" : value;
  }

  /** To any table, also to itself, and to tables that come later. */
  private String foreignKey(String table, String column) {
    String name = chance(1, 2) ? "CONSTRAINT " + quote("fk " + table.charAt(0) + column) + " " : "";
    return name
        + "FOREIGN KEY ("
        + quote(column)
        + ") REFERENCES "
        + quote(pick(List.copyOf(tables.keySet())))
        + (chance(1, 2) ? " (id)" : "")
        + pick(ACTIONS);
  }

  private void index(String table, String column) {
    String quoted = quote(column);
    String part =
        pick(
            List.of(
                quoted,
                quoted + " DESC",
                "lower(" + quoted + "), id",
                quoted + ", id DESC",
                "coalesce(" + quoted + ", ',') DESC",
                "id || " + quoted));
    String name = quote("i " + table + " " + column);
    indexes.add(
        "CREATE "
            + (chance(1, 4) ? "UNIQUE " : "")
            + "INDEX "
            + name
            + " ON "
            + quote(table)
            + " ("
            + part
            + ')'
            + (chance(1, 4) ? " WHERE " + quoted + " <> 'where'" : ""));
  }

  /** They never fire with the rows of the tests, whose ids are small. */
  private void triggers() {
    for (String trigger : List.of("tr", "Trigger \"2\"", "begin")) {
      if (!tables.isEmpty() && chance(1, 2)) {
        String table = pick(List.copyOf(tables.keySet()));
        String column = pick(List.of("", " OF id", " OF \"id\", ID"));
        sql.append("CREATE TRIGGER ").append(quote(trigger)).append(' ');
        sql.append(pick(List.of("", "BEFORE ", "AFTER ")));
        sql.append(pick(List.of("INSERT", "DELETE", "UPDATE" + column)));
        sql.append(" ON ").append(quote(table)).append(pick(List.of("", " FOR EACH ROW")));
        sql.append(" WHEN (random() IS NULL)").append(pick(List.of(" ", "\n"))).append("BEGIN ");
        sql.append(pick(List.of("SELECT 1;", "SELECT 'a;b', \"x\" FROM (SELECT 2 AS x);")));
        sql.append(pick(List.of("", " DELETE FROM " + quote(table) + " WHERE id IS NULL;")));
        sql.append(" END;\n");
      }
    }
    if (!views.isEmpty() && chance(1, 2)) {
      sql.append("CREATE TRIGGER instead INSTEAD OF ");
      sql.append(pick(List.of("INSERT", "DELETE", "UPDATE OF id")));
      sql.append(" ON ").append(quote(pick(views))).append(" BEGIN SELECT 1; END;\n");
    }
  }

  private void views() {
    String last = "";
    for (String view : List.of("v1", "View 2", "vüe")) {
      if (!tables.isEmpty() && chance(1, 2)) {
        String from = last.isEmpty() || chance(2, 3) ? pick(List.copyOf(tables.keySet())) : last;
        sql.append("CREATE VIEW ").append(quote(view)).append(pick(List.of("", " (id)")));
        sql.append(" AS SELECT id FROM ").append(quote(from));
        sql.append(pick(List.of("", " WHERE id > 1", " WHERE 'a;b' <> ''"))).append(";\n");
        last = view;
        views.add(view);
      }
    }
  }
}
