package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.diff.Unmentioned;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.testkit.database.MariaDbServers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a desired state says nothing of is left as it is. */
final class UnmentionedTest {

  @Test
  void keepsVersionsAndPartitionsThatAStateDoesNotSpeakOf() {
    assertThat(
            plan(
                "CREATE TABLE h (id int); CREATE TABLE p (id int, a int)",
                "CREATE TABLE h (id int) WITH SYSTEM VERSIONING",
                "CREATE TABLE hidden (id int) WITH SYSTEM VERSIONING",
                "CREATE TABLE p (id int) PARTITION BY HASH (id) PARTITIONS 2"))
        .containsExactly("ALTER TABLE `p` ADD COLUMN `a` int NULL");
  }

  @Test
  void changesAVersionedTableThatItKeeps() {
    assertThat(
            plan(
                "CREATE TABLE h (id int, a int)", "CREATE TABLE h (id int) WITH SYSTEM VERSIONING"))
        .contains("ALTER TABLE `h` ADD COLUMN `a` int NULL")
        .first()
        .isEqualTo("SET system_versioning_alter_history = KEEP");
  }

  @Test
  void endsWhatAStateHasElsewhere() {
    assertThat(
            plan(
                "CREATE TABLE h (id int); CREATE TABLE o (id int) WITH SYSTEM VERSIONING",
                "CREATE TABLE h (id int) WITH SYSTEM VERSIONING",
                "CREATE TABLE o (id int) WITH SYSTEM VERSIONING",
                "CREATE TABLE hidden (id int) WITH SYSTEM VERSIONING"))
        .containsExactly("ALTER TABLE `h` DROP SYSTEM VERSIONING", "DROP TABLE `hidden`");
  }

  @Test
  void keepsIndexesHiddenThatAStateDoesNotSpeakOf() {
    assertThat(
            plan(
                "CREATE TABLE h (id int, a int, b int, KEY a (a))",
                "CREATE TABLE h (id int, a int, KEY a (a) IGNORED)"))
        .containsExactly("ALTER TABLE `h` ADD COLUMN `b` int NULL");
  }

  @Test
  void showsAnIndexWhereAStateHidesAnother() {
    assertThat(
            plan(
                "CREATE TABLE h (id int, a int, KEY a (a), KEY id (id) IGNORED)",
                "CREATE TABLE h (id int, a int, KEY a (a) IGNORED, KEY id (id) IGNORED)"))
        .containsExactly("ALTER TABLE `h` ALTER INDEX `a` NOT IGNORED");
  }

  private static List<String> plan(String desired, String... current) {
    try (Database live = TestDatabases.open(MariaDbServers.get());
        Database wanted = TestDatabases.open(MariaDbServers.get())) {
      List.of(current).forEach(live::execute);
      List.of(desired.split("; ", -1)).forEach(wanted::execute);
      Schema to = inspect(wanted);
      Schema from = inspect(live);
      Realm adopted = Unmentioned.adopt(Realm.of(from), Realm.of(to));
      List<Change> changes =
          new Differ(live.diffRules()).schema(from, adopted.schemas().getFirst());
      List<PlannedStatement> statements =
          Planner.plan(
                  Unmentioned.spare(changes, Realm.of(to)),
                  live,
                  new WriteOptions("", "", WriteOptions.Mode.UNSET))
              .statements();
      statements.forEach(statement -> live.execute(statement.sql()));
      return statements.stream().map(PlannedStatement::sql).toList();
    }
  }

  private static Schema inspect(Database database) {
    return database.inspector().inspect(InspectOptions.ALL).schemas().getFirst().withName("s");
  }
}
