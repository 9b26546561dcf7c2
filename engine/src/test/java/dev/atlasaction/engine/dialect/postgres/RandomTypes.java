package dev.atlasaction.engine.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements that build types of all kinds, a collation, and a table that uses them. */
final class RandomTypes {

  private final Random random;
  private final List<String> sql = new ArrayList<>();

  RandomTypes(Random random) {
    this.random = random;
  }

  /**
   * The statements; the table has no rows.
   *
   * @param growing also types that gain what nobody can take away again
   */
  List<String> statements(boolean growing) {
    String few = growing ? "'on'" : "'off', 'on'";
    line("CREATE TYPE state AS ENUM (" + pick("'on', 'off'", "'off', 'on'", few) + ")");
    String more = growing ? "x int, s state, z text" : "x int, s state";
    line(
        "CREATE TYPE pair AS ("
            + pick("x int, s state", more, "s state, x int", "x bigint, s state")
            + ")");
    line("CREATE TYPE span AS RANGE (SUBTYPE = " + pick("int4", "int8") + ")");
    line("CREATE COLLATION words (LOCALE = " + pick("'C'", "'POSIX'") + ")");
    line("CREATE DOMAIN dom AS " + pick("int", "bigint", "int CHECK (VALUE > 0)", "state"));
    line("CREATE DOMAIN of_pair AS pair");
    List<String> columns = new ArrayList<>(List.of("id int"));
    add(columns, "s state" + pick("", " DEFAULT 'on'", " NOT NULL DEFAULT 'on'"));
    add(columns, "ss state[]" + pick("", " DEFAULT '{on}'"));
    add(columns, "p pair");
    add(columns, "ps pair[]");
    add(columns, "r span");
    add(columns, "w text COLLATE words");
    add(columns, "d dom");
    add(columns, "o of_pair");
    line("CREATE TABLE typed (" + String.join(", ", columns) + ")");
    boolean hasState = columns.stream().anyMatch(column -> column.startsWith("s state"));
    if (hasState && chance(2)) {
      line("ALTER TABLE typed ADD CONSTRAINT typed_s CHECK (s <> 'on')");
    }
    if (hasState && chance(2)) {
      line("CREATE INDEX typed_i ON typed (s) WHERE s = 'on'");
    }
    if (hasState && chance(2)) {
      line("CREATE VIEW typed_v AS SELECT s FROM typed WHERE s = 'on'");
    }
    if (chance(2)) {
      line("CREATE FUNCTION of_state(s state) RETURNS state LANGUAGE sql AS 'SELECT $1'");
    }
    if (columns.size() > 2 && chance(2)) {
      line(
          "CREATE STATISTICS typed_st"
              + pick("", " (ndistinct)")
              + " ON id, "
              + columns.get(1).split(" ", 2)[0]
              + " FROM typed");
    }
    return sql;
  }

  private void add(List<String> columns, String column) {
    if (chance(3)) {
      columns.add(column);
    }
  }

  private void line(String statement) {
    sql.add(statement);
  }

  private boolean chance(int outOf) {
    return random.nextInt(outOf) > 0;
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
