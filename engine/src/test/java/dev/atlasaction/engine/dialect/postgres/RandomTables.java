package dev.atlasaction.engine.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Adds to a made-up schema what the original does not see of tables: settings and children. */
final class RandomTables {

  private final Random random;
  private final StringBuilder sql;
  private final boolean overrides;

  private RandomTables(Random random, StringBuilder sql, boolean overrides) {
    this.overrides = overrides;
    this.random = random;
    this.sql = sql;
  }

  /**
   * Settings of {@code tables}, each with a column {@code id}, and tables with children. With
   * {@code overrides} children have defaults of their own, which a plan that is undone forgets
   * where it changes the parent's.
   */
  static void add(Random random, List<String> tables, StringBuilder sql, boolean overrides) {
    RandomTables more = new RandomTables(random, sql, overrides);
    tables.forEach(table -> more.settings('"' + table + '"', table.replace(" ", "")));
    more.inheritance();
    more.partitions();
    more.keys();
  }

  private boolean once(int outOf) {
    return random.nextInt(outOf) == 0;
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  private void line(String statement) {
    sql.append(statement).append(";\n");
  }

  private void settings(String table, String prefix) {
    String alter = "ALTER TABLE " + table + " ";
    if (once(3)) {
      line(
          alter
              + "SET ("
              + pick("fillfactor = 70", "fillfactor = 80, autovacuum_enabled = false")
              + ")");
    }
    if (once(3)) {
      line(alter + pick("ENABLE", "FORCE") + " ROW LEVEL SECURITY");
    }
    if (once(4)) {
      line(alter + "REPLICA IDENTITY " + pick("FULL", "NOTHING"));
    }
    if (once(3)) {
      line(
          alter
              + "ADD CONSTRAINT "
              + prefix
              + "_late CHECK (id < 1000)"
              + pick("", " NOT VALID", " NO INHERIT"));
    }
    if (once(3)) {
      line(alter + "ALTER id SET STATISTICS " + pick("10", "20"));
    }
    if (once(3)) {
      line(
          alter
              + "ADD CONSTRAINT "
              + prefix
              + "_once UNIQUE (id)"
              + pick("", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"));
    }
  }

  private void inheritance() {
    if (once(3)) {
      return;
    }
    List<String> columns =
        new ArrayList<>(
            List.of(
                "x " + pick("int", "bigint"), "y text" + pick("", " DEFAULT 'y'", " NOT NULL")));
    if (once(2)) {
      columns.add("z " + pick("int", "int DEFAULT 3"));
    }
    if (once(2)) {
      columns.add("CONSTRAINT grown CHECK (x > " + pick("0", "1") + ")");
    }
    line("CREATE TABLE elder (" + String.join(", ", columns) + ")");
    if (!once(3)) {
      line("CREATE TABLE younger (" + pick("", "w int", "w int, v text") + ") INHERITS (elder)");
      if (once(2) && overrides) {
        line("ALTER TABLE younger ALTER y SET DEFAULT 'younger'");
      }
    } else if (once(2)) {
      line("CREATE TABLE younger (x int, y text)");
    }
  }

  private void partitions() {
    if (once(4)) {
      return;
    }
    line(
        "CREATE TABLE parted (id int NOT NULL, day "
            + "date NOT NULL, kind text"
            + pick("", " DEFAULT 'k'", " COLLATE \"C\"")
            + pick("", ", extra int")
            + ") PARTITION BY RANGE (id)");
    if (once(2)) {
      line("CREATE INDEX parted_kind ON parted (" + pick("kind", "kind, day") + ")");
    }
    if (once(2)) {
      line("ALTER TABLE parted ADD PRIMARY KEY (id)");
    }
    part("part1", pick("FROM (0) TO (10)", "FROM (0) TO (20)"));
    part("part2", "FROM (20) TO (30)");
    if (once(2)) {
      line("CREATE TABLE part_rest PARTITION OF parted DEFAULT");
      if (once(2)) {
        line("CREATE INDEX part_rest_day ON part_rest (day)");
      }
    }
  }

  private void part(String name, String bound) {
    switch (random.nextInt(5)) {
      case 0 -> line("CREATE TABLE " + name + " (id int NOT NULL, day date NOT NULL, kind text)");
      case 1 ->
          line(
              "CREATE TABLE "
                  + name
                  + " PARTITION OF parted "
                  + (overrides ? "(kind DEFAULT 'own') " : "")
                  + "FOR VALUES "
                  + bound);
      case 2 -> {}
      default -> line("CREATE TABLE " + name + " PARTITION OF parted FOR VALUES " + bound);
    }
  }

  private void keys() {
    line(
        "CREATE TABLE lessons (room int, name text COLLATE "
            + pick("\"C\"", "\"default\"", "\"POSIX\"")
            + ", during int4range, body text)");
    if (once(2)) {
      line(
          "ALTER TABLE lessons ADD CONSTRAINT no_clash EXCLUDE USING gist (during WITH &&)"
              + pick("", " WHERE (room > 0)", " DEFERRABLE"));
    }
    if (once(2)) {
      line("ALTER TABLE lessons ALTER body SET STORAGE " + pick("EXTERNAL", "MAIN"));
    }
    if (once(2)) {
      line(
          "CREATE INDEX lessons_name ON lessons (name"
              + pick("", " COLLATE \"C\"")
              + ")"
              + pick("", " WITH (fillfactor = 60)"));
    }
    if (once(2)) {
      line(
          "ALTER TABLE lessons ADD CONSTRAINT "
              + pick("lessons_pkey", "own_name")
              + " PRIMARY KEY (room)");
      line(
          "CREATE TABLE seats (room int, CONSTRAINT in_room FOREIGN KEY (room) REFERENCES lessons"
              + " (room)"
              + pick("", " MATCH FULL", " DEFERRABLE", " ON DELETE SET NULL")
              + ")");
    }
  }
}
