package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Answers;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.testkit.database.PostgresServers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Privileges lead from any state to any other, as the catalog of the server says. */
final class PermissionsTest {

  private static final InspectOptions ALL =
      new InspectOptions(List.of(), false, new Security(false, true, true));

  private static final List<String> OBJECTS =
      List.of(
          "CREATE TABLE t (id serial, note text)",
          "CREATE VIEW v AS SELECT id FROM t",
          "CREATE SEQUENCE s",
          "CREATE TYPE e AS ENUM ('a')",
          "CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
          "CREATE FUNCTION f(text, e) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
          "CREATE PROCEDURE p() LANGUAGE sql AS ''");

  private static final List<String> TARGETS =
      List.of(
          "SELECT, UPDATE ON t",
          "INSERT, UPDATE ON t",
          "SELECT (note) ON t",
          "SELECT, INSERT (id) ON t",
          "ALL ON v",
          "USAGE ON SEQUENCE s",
          "ALL ON SEQUENCE t_id_seq",
          "EXECUTE ON FUNCTION f(text, e)",
          "EXECUTE ON PROCEDURE p");

  private static final List<String> DEFAULTS =
      List.of("SELECT ON TABLES", "USAGE ON SEQUENCES", "EXECUTE ON FUNCTIONS", "USAGE ON TYPES");

  private static final String PRIVILEGES =
      """
      SELECT 'class ' || c.relname
        || ' ' || a.grantee::regrole || ' ' || a.privilege_type || a.is_grantable
      FROM pg_class c, aclexplode(c.relacl) a
      WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
      UNION ALL
      SELECT 'column ' || t.attname
        || ' ' || a.grantee::regrole || ' ' || a.privilege_type || a.is_grantable
      FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
      WHERE c.relnamespace = 'public'::regnamespace
      UNION ALL
      SELECT 'routine ' || p.oid::regprocedure
        || ' ' || a.grantee::regrole || ' ' || a.privilege_type || a.is_grantable
      FROM pg_proc p, aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.pronamespace = 'public'::regnamespace AND a.grantee <> p.proowner
      UNION ALL
      SELECT 'default ' || o.defaclobjtype::text
        || ' ' || a.grantee::regrole || ' ' || a.privilege_type || a.is_grantable
      FROM pg_default_acl o, aclexplode(o.defaclacl) a
      WHERE o.defaclnamespace = 'public'::regnamespace
      """;

  @ParameterizedTest
  @ValueSource(ints = {12, 15, 18})
  void plansLeadFromOneStateToTheOtherAndBack(int major) {
    long first = Long.getLong("random.first", 9);
    for (long seed = first; seed < first + Long.getLong("random.pairs", 5); seed++) {
      try (Database live = built(major, seed);
          Database goal = built(major, -seed)) {
        Realm before = live.inspector().inspect(ALL);
        Realm desired = goal.inspector().inspect(ALL);

        List<PlannedStatement> plan = plan(live, before, desired);
        plan.forEach(statement -> live.execute(statement.sql()));
        assertThat(catalog(live)).as("seed %d: %s", seed, plan).isEqualTo(catalog(goal));
        assertThat(plan(live, live.inspector().inspect(ALL), desired))
            .as("seed %d", seed)
            .isEmpty();

        plan.reversed().forEach(statement -> statement.reverse().forEach(live::execute));
        assertThat(plan(live, live.inspector().inspect(ALL), before))
            .as("seed %d: back of %s", seed, plan)
            .isEmpty();
      }
    }
  }

  private static List<String> catalog(Database database) {
    return Answers.of(database, PRIVILEGES).stream().sorted().toList();
  }

  private static List<PlannedStatement> plan(Database live, Realm from, Realm to) {
    return Planner.plan(
            new Differ(live.diffRules()).schema(from.schemas().getFirst(), to.schemas().getFirst()),
            live,
            new WriteOptions("", "", WriteOptions.Mode.UNSET))
        .statements();
  }

  private static Database built(int major, long seed) {
    Database database = TestDatabases.bound(PostgresServers.get(major));
    OBJECTS.forEach(database::execute);
    Random random = new Random(seed);
    for (String target : TARGETS) {
      for (String role : List.of("PUBLIC", "pg_monitor", "pg_read_all_stats")) {
        if (random.nextInt(3) == 0) {
          boolean option = !role.equals("PUBLIC") && random.nextBoolean();
          database.execute(
              "GRANT " + target + " TO " + role + (option ? " WITH GRANT OPTION" : ""));
        }
      }
    }
    if (random.nextBoolean()) {
      database.execute("REVOKE EXECUTE ON FUNCTION f(integer) FROM PUBLIC");
    }
    for (String target : DEFAULTS) {
      if (random.nextBoolean()) {
        database.execute(
            "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT " + target + " TO pg_monitor");
      }
    }
    return database;
  }
}
