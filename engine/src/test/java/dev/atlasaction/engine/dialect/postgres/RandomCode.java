package dev.atlasaction.engine.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements that build functions, triggers and the like around random tables. */
final class RandomCode {

  /** Whether the server has bodies of standard SQL. */
  private static final boolean ATOMIC = Integer.getInteger("random.server", 15) >= 14;

  private static final List<String> RESULTS = List.of("int", "bigint", "numeric");
  private static final List<String> TRAITS =
      List.of("", " STRICT", " COST 7", " PARALLEL SAFE", " SET search_path TO public, pg_temp");

  private final Random random;
  private final List<String> sql = new ArrayList<>();
  private boolean calculates;

  RandomCode(Random random) {
    this.random = random;
  }

  /** What tables may call. */
  List<String> beforeTables() {
    if (chance(4)) {
      calculates = true;
      String argument = pick(List.of("x int", "x int", "y int"));
      String result = pick(RESULTS);
      add(
          "CREATE FUNCTION calc(%s) RETURNS %s LANGUAGE sql IMMUTABLE%s AS $$%s$$",
          argument,
          result,
          pick(TRAITS),
          pick(List.of("SELECT $1::", "SELECT ($1 + 1)::")) + result);
    }
    if (chance(2)) {
      add(
          "CREATE FUNCTION calc(x text%s) RETURNS text LANGUAGE plpgsql AS"
              + " $$\nBEGIN\n  RETURN x || '%s';\nEND;\n$$",
          pick(List.of("", ", y int DEFAULT 1", ", y int DEFAULT 2", ", y int")),
          pick(List.of("a", "b")));
    }
    add(
        "CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql%s AS $$ BEGIN RETURN %s; END $$",
        pick(List.of("", " SECURITY DEFINER")), pick(List.of("NEW", "OLD")));
    if (chance(3)) {
      add(
          "CREATE FUNCTION step(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 %s"
              + " $2'",
          pick(List.of("+", "-")));
      add(
          "CREATE AGGREGATE total(int) (SFUNC = step, STYPE = int, INITCOND = '%s')",
          pick(List.of("0", "1")));
    }
    return taken();
  }

  /** Whether {@code calc(int)} is there. */
  boolean calculates() {
    return calculates;
  }

  /** What is built on a table with these columns. */
  List<String> on(String table, List<String> columns) {
    String name = '"' + table + '"';
    String view = "\"w of " + table + '"';
    if (chance(2)) {
      String number = columns.contains("a") ? "a" : "id";
      String column = calculates && chance(2) ? "calc(" + number + "::int)" : number;
      String kind = chance(3) ? "VIEW" : "MATERIALIZED VIEW";
      add("CREATE %s %s AS SELECT id, %s AS n FROM %s", kind, view, column, name);
      if (!chance(3)) {
        add("COMMENT ON COLUMN %s.n IS 'number %s'", view, random.nextInt(2));
      }
      onView(table, view, kind.equals("VIEW"));
    }
    if (chance(2)) {
      trigger(table, columns);
    }
    if (!chance(3)) {
      add(
          "CREATE RULE r AS ON DELETE TO %s WHERE OLD.id > %s DO INSTEAD NOTHING",
          name, random.nextInt(2));
    }
    if (!chance(3)) {
      add(
          "CREATE FUNCTION \"ids of %s\"(r %s) RETURNS %s LANGUAGE %s",
          table,
          pick(List.of(name, "int")),
          pick(List.of("SETOF int", "TABLE (id int)")),
          pick(
              List.of(
                  ATOMIC
                      ? "sql BEGIN ATOMIC SELECT id FROM " + name + "; END"
                      : "sql AS 'SELECT id FROM " + name + "'",
                  "sql STABLE AS 'SELECT id FROM " + name + "'",
                  "plpgsql AS $$BEGIN RETURN QUERY SELECT t.id FROM " + name + " t; END$$")));
    }
    return taken();
  }

  private void onView(String table, String view, boolean plain) {
    if (plain && chance(2)) {
      add(
          "CREATE TRIGGER tr INSTEAD OF %s ON %s FOR EACH ROW EXECUTE FUNCTION fire()",
          pick(List.of("INSERT", "INSERT OR UPDATE", "DELETE")), view);
    }
    if (!plain && chance(2)) {
      add("CREATE INDEX \"wi %s\" ON %s (%s)", table, view, pick(List.of("n", "id", "n, id")));
    }
    if (chance(2)) {
      add(
          "CREATE VIEW \"x of %s\" AS SELECT n, n + %s AS m FROM %s",
          table, random.nextInt(2), view);
    }
    if (!chance(3)) {
      add(
          "CREATE PROCEDURE \"do %s\"(INOUT n int) LANGUAGE plpgsql AS"
              + " $$ BEGIN SELECT count(*) INTO n FROM %s; END $$",
          table, view);
    }
  }

  private void trigger(String table, List<String> columns) {
    String name = '"' + table + '"';
    String column = columns.isEmpty() ? "id" : pick(columns);
    String moment =
        pick(
            List.of(
                "TRIGGER tr BEFORE INSERT OR UPDATE ON " + name + " FOR EACH ROW",
                "TRIGGER tr BEFORE UPDATE OF \"" + column + "\" ON " + name + " FOR EACH ROW",
                "TRIGGER tr AFTER UPDATE ON " + name + " FOR EACH ROW WHEN (NEW.id > 1)",
                "TRIGGER tr AFTER DELETE ON " + name + " REFERENCING OLD TABLE AS o",
                "TRIGGER tr AFTER TRUNCATE ON " + name,
                "CONSTRAINT TRIGGER tr AFTER INSERT ON "
                    + name
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"));
    add("CREATE %s EXECUTE FUNCTION fire(%s)", moment, pick(List.of("", "'x', 'it''s'")));
    if (!chance(4)) {
      add("ALTER TABLE %s DISABLE TRIGGER tr", name);
    }
    if (!chance(4)) {
      add("COMMENT ON TRIGGER tr ON %s IS 'fires'", name);
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // The annotation is of a library that is not used.
  private void add(String format, Object... values) {
    sql.add(format.formatted(values));
  }

  private List<String> taken() {
    List<String> result = List.copyOf(sql);
    sql.clear();
    return result;
  }

  private boolean chance(int outOf) {
    return random.nextInt(outOf) > 0;
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
