package dev.atlasaction.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A schema that is followed is the schema that is there, after each statement: those that build
 * states made up from seeds and lead from one to the next, and those of a script of tricky ones. A
 * seed is repeated alone by {@code -Drandom.first=SEED -Drandom.pairs=1}.
 */
public abstract class FollowerContractTest {

  /** An empty database; one for each call. */
  protected abstract Database open();

  /** The state of that seed. */
  protected abstract RandomState state(long seed);

  /** Statements that touch more than the table they name. */
  protected abstract String trickyStatements();

  @TestFactory
  Stream<DynamicTest> followsRandomStatements() {
    long first = Long.getLong("random.first", 1);
    return LongStream.range(first, first + Integer.getInteger("random.pairs", 8))
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> follow(seed)));
  }

  @Test
  void followsTrickyStatements() {
    try (Database database = open()) {
      SchemaFollower follower = database.inspector().follow();
      follower.whole();
      statements(database, trickyStatements()).forEach(each -> step(database, follower, each));
    }
  }

  @Test
  void keepsTablesThatAreNotTouched() {
    try (Database database = open()) {
      SchemaFollower follower = database.inspector().follow();
      database.execute("CREATE TABLE kept (id int PRIMARY KEY)");
      database.execute("CREATE TABLE touched (id int PRIMARY KEY)");
      Realm before = follower.whole();

      database.execute("ALTER TABLE touched ADD COLUMN name varchar(10)");
      Realm after = follower.after("ALTER TABLE touched ADD COLUMN name varchar(10)");

      assertThat(after.schemas().getFirst().findTable("kept").orElseThrow())
          .isSameAs(before.schemas().getFirst().findTable("kept").orElseThrow());
      assertThat(after.schemas().getFirst().findTable("touched").orElseThrow().columns())
          .hasSize(2);
    }
  }

  private void follow(long seed) {
    try (Database database = open();
        Database goal = open()) {
      SchemaFollower follower = database.inspector().follow();
      follower.whole();
      for (String statement : statements(database, state(seed).sql())) {
        step(database, follower, statement);
      }
      state(seed).rows().forEach(row -> tolerant(database, row));
      follower.whole();
      statements(goal, state(seed + 1).sql()).forEach(goal::execute);
      Realm from = inspect(database);
      String name = from.schemas().getFirst().name();
      Realm to = Realm.of(inspect(goal).schemas().getFirst().withName(name));
      try {
        plan(database, from, to).forEach(each -> step(database, follower, each.sql()));
      } catch (DatabaseException ofRows) {
        assertThat(follower.whole()).isEqualTo(inspect(database));
      }
    }
  }

  private static List<PlannedStatement> plan(Database database, Realm from, Realm to) {
    Differ differ = new Differ(database.diffRules());
    List<Change> changes = differ.schema(from.schemas().getFirst(), to.schemas().getFirst());
    return Planner.plan(
            differ.complete(changes, from, to),
            database,
            new WriteOptions("", "", WriteOptions.Mode.UNSET))
        .statements();
  }

  private static void tolerant(Database database, String row) {
    try {
      database.execute(row);
    } catch (DatabaseException refused) {
      assertThat(refused.getMessage()).isNotEmpty();
    }
  }

  private static void step(Database database, SchemaFollower follower, String statement) {
    database.execute(statement);
    assertThat(follower.after(statement)).as(statement).isEqualTo(inspect(database));
  }

  private static List<String> statements(Database database, String sql) {
    return new StatementScanner(database.dialect().scannerOptions())
        .scan(sql).stream().map(Statement::text).toList();
  }

  private static Realm inspect(Database database) {
    return database.inspector().inspect(InspectOptions.ALL);
  }
}
