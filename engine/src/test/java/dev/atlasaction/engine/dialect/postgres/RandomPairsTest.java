package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.plan.Plan;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.testkit.database.PostgresServers;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any state becomes any other: what the plan leaves is what a fresh build of the goal has. */
class RandomPairsTest {

  private static final List<String> MOODS = List.of("a", "b");
  private static final List<String> MORE_MOODS = List.of("first", "a", "mid", "b", "last");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void plansLeadFromOneStateToTheOtherAndBack(long seed) {
    try (Database live = built(RandomSchema.of(seed, MOODS));
        Database goal = built(RandomSchema.of(-seed, MORE_MOODS))) {
      Realm desired = inspect(goal);
      Plan plan = plan(live, desired);

      plan.statements().forEach(statement -> live.execute(statement.sql()));

      assertThat(sql(plan(live, desired))).as("second plan after %s", sql(plan)).isEmpty();
      assertThat(live.dialect().codec().marshal(sorted(inspect(live))))
          .isEqualTo(live.dialect().codec().marshal(sorted(desired)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void reverseStatementsLeadBack(long seed) {
    try (Database live = built(RandomSchema.of(seed, MOODS));
        Database goal = built(RandomSchema.of(-seed, MOODS))) {
      Realm before = inspect(live);
      Plan plan = plan(live, inspect(goal));
      assertThat(plan.statements()).noneMatch(each -> each.reverse().isEmpty());

      plan.statements().forEach(statement -> live.execute(statement.sql()));
      plan.statements().reversed().forEach(done -> done.reverse().forEach(live::execute));

      assertThat(sql(plan(live, before))).as("after %s and back", sql(plan)).isEmpty();
    }
  }

  private static Database built(String sql) {
    Database database = TestDatabases.bound(PostgresServers.get(15));
    database.execute(sql);
    return database;
  }

  private static List<String> sql(Plan plan) {
    return plan.statements().stream().map(PlannedStatement::sql).toList();
  }

  private static Realm inspect(Database database) {
    return database.inspector().inspect(InspectOptions.ALL);
  }

  private static Plan plan(Database live, Realm desired) {
    List<Change> changes =
        new Differ(live.diffRules())
            .schema(inspect(live).schemas().getFirst(), desired.schemas().getFirst());
    return Planner.plan(changes, live, new WriteOptions("", "", WriteOptions.Mode.UNSET));
  }

  /** With columns by name: a plan does not move columns. */
  private static Realm sorted(Realm realm) {
    return realm.withSchemas(
        realm.schemas().stream()
            .map(schema ->
                schema.withTables(
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
