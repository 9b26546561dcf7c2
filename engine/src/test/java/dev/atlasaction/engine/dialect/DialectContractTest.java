package dev.atlasaction.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.plan.Plan;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every dialect promises, checked on real databases: what was built is what is inspected, a
 * plan leads where it says, a second plan is empty, and reverse statements lead back.
 *
 * <p>A dialect inherits this class, opens empty databases bound to one schema and brings a folder
 * of {@link ContractCase}s.
 */
public abstract class DialectContractTest {

  private static final String NAME = "contract";

  /** An empty database, bound to one schema, that no other caller has. */
  protected abstract Database open();

  /** The folder of the dialect's cases. */
  protected abstract Path cases();

  /** Folders of further cases, such as those of one product of a family. */
  protected List<Path> moreCases() {
    return List.of();
  }

  /** Names of cases with something that this release of the product does not have. */
  protected Set<String> unknownToTheRelease() {
    return Set.of();
  }

  @TestFactory
  Stream<DynamicTest> inspectsTheSameTwice() {
    return each(c -> {
      try (Database one = built(c.to());
          Database other = built(c.to())) {
        assertThat(inspect(one)).isEqualTo(inspect(other));
        assertThat(inspect(one)).isEqualTo(inspect(one));
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> findsNoDifferenceBetweenEqualStates() {
    return each(c -> {
      try (Database one = built(c.to());
          Database other = built(c.to())) {
        assertThat(changes(one, inspect(one), inspect(other))).isEmpty();
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> leadsFromOneStateToTheOther() {
    return each(c -> {
      try (Database live = built(c.from());
          Database wanted = built(c.to())) {
        run(live, c.rows());
        Realm desired = inspect(wanted);
        apply(live, plan(live, desired));
        assertThat(changes(live, inspect(live), desired)).isEmpty();
        assertThat(answer(live, c.query())).isEqualTo(c.answer());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> leadsBackByReverseStatements() {
    return each(c -> {
      try (Database live = built(c.from());
          Database wanted = built(c.to())) {
        Realm before = inspect(live);
        Plan plan = plan(live, inspect(wanted));
        if (plan.reversible()) {
          apply(live, plan);
          for (PlannedStatement statement : plan.statements().reversed()) {
            statement.reverse().forEach(live::execute);
          }
          assertThat(changes(live, inspect(live), before)).isEmpty();
        } else {
          assertThat(plan.statements()).anyMatch(each -> each.reverse().isEmpty());
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> buildsFromNothingWhatItInspects() {
    return each(c -> {
      try (Database source = built(c.to());
          Database copy = open()) {
        Realm desired = inspect(source);
        apply(copy, plan(copy, desired));
        assertThat(changes(copy, inspect(copy), desired)).isEmpty();
        assertThat(copy.dialect().codec().marshal(inspect(copy)))
            .isEqualTo(copy.dialect().codec().marshal(normalized(copy, desired)));
      }
    });
  }

  /**
   * That documents say all of a state.
   *
   * @param lossy the names of cases with something that the dialect's documents cannot say
   */
  protected Stream<DynamicTest> readsFromHclWhatItInspects(Set<String> lossy) {
    return each(c -> {
      try (Database source = built(c.to());
          Database copy = open()) {
        Realm desired = inspect(source);
        String document = source.dialect().codec().marshal(desired);
        Realm read =
            source
                .dialect()
                .codec()
                .read(List.of(HclFile.parse("schema.hcl", document)), Map.of(), text -> {});
        apply(copy, plan(copy, read));
        assertThat(changes(copy, inspect(copy), desired).isEmpty())
            .as(document)
            .isNotEqualTo(lossy.contains(c.name()));
      }
    });
  }

  /** The state as it reads once this dialect has written and read it. */
  private Realm normalized(Database database, Realm realm) {
    try (Database third = open()) {
      apply(third, plan(third, realm));
      assertThat(third.dialect()).isInstanceOf(database.dialect().getClass());
      return inspect(third);
    }
  }

  @TestFactory
  Stream<DynamicTest> leavesScratchDatabasesEmpty() {
    return each(c -> {
      try (Database database = open()) {
        assertThat(database.scratch().findDirt()).isEmpty();
        run(database, c.to());
        database.scratch().wipe();
        assertThat(database.scratch().findDirt()).isEmpty();
        run(database, c.from());
        assertThat(changes(database, inspect(database), inspect(database))).isEmpty();
      }
    });
  }

  @Test
  void undoesATransactionThatIsNotCommitted() {
    try (Database database = open()) {
      if (database.sqlWriter().transactional()) {
        Realm before = inspect(database);
        try (DatabaseTransaction transaction = database.begin()) {
          assertThat(transaction).isNotNull();
          database.execute("CREATE TABLE t (id int)");
        }
        assertThat(inspect(database)).isEqualTo(before);
      }
      try (DatabaseTransaction transaction = database.begin()) {
        database.execute("CREATE TABLE t (id int)");
        transaction.commit();
      }
      assertThat(schema(inspect(database)).findTable("t")).isPresent();
    }
  }

  private Stream<DynamicTest> each(Consumer<ContractCase> check) {
    List<ContractCase> found = new ArrayList<>(ContractCase.in(cases()));
    moreCases().forEach(folder -> found.addAll(ContractCase.in(folder)));
    assertThat(found).extracting(ContractCase::name).containsAll(unknownToTheRelease());
    found.removeIf(c -> unknownToTheRelease().contains(c.name()));
    assertThat(found).isNotEmpty();
    return found.stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check.accept(c)));
  }

  private Database built(String sql) {
    Database database = open();
    run(database, sql);
    return database;
  }

  private static void run(Database database, String sql) {
    StatementScanner scanner = new StatementScanner(database.dialect().scannerOptions());
    for (Statement statement : scanner.scan(sql)) {
      database.execute(statement.text());
    }
  }

  /** Under one name for every database, so that names do not matter. */
  private static Realm inspect(Database database) {
    Realm realm = database.inspector().inspect(InspectOptions.ALL);
    return realm.withSchemas(realm.schemas().stream().map(each -> each.withName(NAME)).toList());
  }

  private static Schema schema(Realm realm) {
    return realm.schemas().getFirst();
  }

  private static List<Change> changes(Database database, Realm from, Realm to) {
    return new Differ(database.diffRules()).schema(schema(from), schema(to));
  }

  private static Plan plan(Database live, Realm desired) {
    return Planner.plan(
        changes(live, inspect(live), desired),
        live,
        new WriteOptions("", "", WriteOptions.Mode.UNSET));
  }

  private static void apply(Database database, Plan plan) {
    try (DatabaseTransaction transaction = database.begin()) {
      plan.statements().forEach(statement -> database.execute(statement.sql()));
      transaction.commit();
    }
  }

  private static String answer(Database database, String query) {
    if (query.isBlank()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    try (java.sql.Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.add(rows.getString(1) + "\n");
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
    return String.join("", lines);
  }
}
