package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.plan.Plan;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans between schemas made up from seeds lead where they say. */
final class RandomSchemasTest {

  /** More than a build has time for with {@code -Drandom.pairs=500}. */
  private static final int PAIRS = Integer.getInteger("random.pairs", 10);

  static Stream<Arguments> seeds() {
    return Stream.of(MySqlServers.get(), MariaDbServers.get())
        .flatMap(server -> IntStream.range(0, PAIRS).mapToObj(seed -> Arguments.of(server, seed)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leadsFromOneToTheOther(DatabaseServer server, int seed) {
    try (Database live = TestDatabases.open(server);
        Database wanted = TestDatabases.open(server)) {
      build(live, RandomSchema.of(2L * seed));
      build(wanted, RandomSchema.of(2L * seed + 1));
      Schema desired = inspect(wanted);

      plan(live, desired).statements().forEach(statement -> live.execute(statement.sql()));

      assertThat(changes(live, inspect(live), desired)).isEmpty();
      assertThat(plan(live, desired).statements()).isEmpty();
      assertThat(changes(live, desired, inspect(live))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsFromHclWhatItInspects(DatabaseServer server, int seed) {
    try (Database source = TestDatabases.open(server);
        Database copy = TestDatabases.open(server)) {
      // MariaDB's documents escape backslashes of defaults twice, as in the original.
      build(source, RandomSchema.of(2L * seed).replace("DEFAULT 'back\\\\slash'", ""));
      Schema desired = inspect(source);
      String document = copy.dialect().codec().marshal(Realm.of(desired));
      Realm read =
          copy.dialect()
              .codec()
              .read(List.of(HclFile.parse("schema.hcl", document)), Map.of(), text -> {});

      plan(copy, read.schemas().getFirst())
          .statements()
          .forEach(statement -> copy.execute(statement.sql()));

      assertThat(changes(copy, inspect(copy), desired)).as(document).isEmpty();
    }
  }

  private static void build(Database database, String sql) {
    for (Statement statement : new StatementScanner(ScannerOptions.mysql()).scan(sql)) {
      database.execute(statement.text());
    }
  }

  private static Schema inspect(Database database) {
    return database.inspector().inspect(InspectOptions.ALL).schemas().getFirst().withName("random");
  }

  private static List<Change> changes(Database database, Schema from, Schema to) {
    return new Differ(database.diffRules()).schema(from, to);
  }

  private static Plan plan(Database live, Schema desired) {
    return Planner.plan(
        changes(live, inspect(live), desired),
        live,
        new WriteOptions("", "", WriteOptions.Mode.UNSET));
  }
}
