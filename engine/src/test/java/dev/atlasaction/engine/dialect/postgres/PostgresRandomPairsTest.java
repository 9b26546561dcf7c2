package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.plan.Plan;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.PostgresServers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any state becomes any other: what the plan leaves is what a fresh build of the goal has. */
class PostgresRandomPairsTest {

  private static final long FIRST = Long.getLong("random.first", 1);
  private static final DatabaseServer SERVER =
      PostgresServers.get(Integer.getInteger("random.server", 15));
  private static final String LIVE = TestDatabases.create(SERVER) + "&search_path=public";
  private static final String GOAL = TestDatabases.create(SERVER) + "&search_path=public";
  private static final List<String> MOODS = List.of("a", "b");
  private static final List<String> MORE_MOODS = List.of("first", "a", "mid", "b", "last");
  private static final List<String> OTHER_MOODS = List.of("b", "new", "a");

  @ParameterizedTest
  @MethodSource("pairs")
  void plansLeadFromOneStateToTheOtherAndBack(long seed) {
    try (Database live = built(LIVE, RandomSchema.of(seed, MOODS));
        Database goal =
            built(GOAL, RandomSchema.of(-seed, seed % 2 == 0 ? MORE_MOODS : OTHER_MOODS))) {
      Realm desired = inspect(goal);
      Plan plan = plan(live, desired);

      run(live, sql(plan));

      assertThat(sql(plan(live, desired))).as("second plan after %s", sql(plan)).isEmpty();
      assertThat(live.dialect().codec().marshal(sorted(inspect(live))))
          .isEqualTo(live.dialect().codec().marshal(sorted(desired)));
      assertThat(CatalogText.difference(live, goal)).as("after %s", sql(plan)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("returns")
  void reverseStatementsLeadBack(long seed) {
    try (Database live = built(LIVE, RandomSchema.of(seed, MOODS, false));
        Database goal = built(GOAL, RandomSchema.of(-seed, MOODS, false))) {
      Realm before = inspect(live);
      Plan plan = plan(live, inspect(goal));
      assertThat(plan.statements()).noneMatch(each -> each.reverse().isEmpty());

      run(live, sql(plan));
      run(
          live,
          plan.statements().reversed().stream().flatMap(each -> each.reverse().stream()).toList());

      assertThat(sql(plan(live, before))).as("after %s and back", sql(plan)).isEmpty();
    }
  }

  private static LongStream pairs() {
    return LongStream.range(FIRST, FIRST + Long.getLong("random.pairs", 16));
  }

  private static LongStream returns() {
    return LongStream.range(FIRST + 20, FIRST + 20 + Long.getLong("random.pairs", 16) / 2);
  }

  private static Database built(String url, String sql) {
    Database database = TestDatabases.connect(url);
    database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    database.execute(sql);
    return database;
  }

  private static void run(Database live, List<String> statements) {
    for (String statement : statements) {
      try {
        live.execute(statement);
      } catch (DatabaseException e) {
        throw new AssertionError(statement + "\nof " + String.join(";\n", statements), e);
      }
    }
  }

  private static List<String> sql(Plan plan) {
    return plan.statements().stream().map(PlannedStatement::sql).toList();
  }

  private static Realm inspect(Database database) {
    return database.inspector().inspect(InspectOptions.ALL);
  }

  private static Plan plan(Database live, Realm desired) {
    Differ differ = new Differ(live.diffRules());
    Realm before = inspect(live);
    List<Change> changes = differ.schema(before.schemas().getFirst(), desired.schemas().getFirst());
    return Planner.plan(
        differ.complete(changes, before, desired),
        live,
        new WriteOptions("", "", WriteOptions.Mode.UNSET));
  }

  /** With columns by name: a plan does not move columns. */
  private static Realm sorted(Realm realm) {
    return realm.withSchemas(
        realm.schemas().stream()
            .map(schema ->
                schema
                    .withObjects(
                        schema.objects().stream()
                            .sorted(Comparator.comparing(each -> each.kind() + each.identity()))
                            .toList())
                    .withTables(
                        schema.tables().stream()
                            .map(table ->
                                table.withColumns(
                                    table.columns().stream()
                                        .sorted(Comparator.comparing(Column::name))
                                        .toList()))
                            .toList()))
            .toList());
  }
}
