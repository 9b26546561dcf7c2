package dev.atlasaction.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.migrate.DirOpener;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.plan.Plan;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Schemas of public projects: from each version of a migration directory a plan leads to the next,
 * and documents say all of it. The projects are not in this repository: {@code -Datlas.shared}
 * names the folder that holds {@code corpus}, and the tag is excluded from the usual build.
 */
@Tag("corpus")
final class CorpusTest {

  private static final WriteOptions UNQUALIFIED = new WriteOptions("", "", WriteOptions.Mode.UNSET);
  private final List<Database> opened = new ArrayList<>();

  /** Makes a database and names it. */
  @FunctionalInterface
  private interface Creation {
    String create() throws SQLException;
  }

  private static String postgres() {
    return created(PostgresServers.get(15)::createDatabase, PostgresServers.get(15)::url)
        + "&search_path=public";
  }

  private static String mysql() {
    return created(MySqlServers.get()::createDatabase, MySqlServers.get()::url);
  }

  private static String sqlite() {
    return "sqlite://corpus?mode=memory";
  }

  private static String created(Creation creation, UnaryOperator<String> url) {
    try {
      return url.apply(creation.create());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void closeDatabases() {
    opened.forEach(Database::close);
  }

  @TestFactory
  Stream<DynamicTest> leadsFromEachVersionToTheNext() {
    return Stream.of(
            versions("openmeter?format=golang-migrate", CorpusTest::postgres),
            versions("ecommerce", CorpusTest::mysql),
            versions("employees", CorpusTest::mysql),
            versions("webhooks", CorpusTest::mysql),
            versions("webhooks", CorpusTest::postgres),
            versions("webhooks", CorpusTest::sqlite))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> evaluatesDocuments() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "django", () -> evaluate("schemas/django.hcl", CorpusTest::postgres)),
        DynamicTest.dynamicTest(
            "wordpress", () -> evaluate("schemas/wordpress.hcl", CorpusTest::mysql)),
        DynamicTest.dynamicTest("pgdemo", () -> build("schemas/pgdemo.sql", CorpusTest::postgres)));
  }

  private Stream<DynamicTest> versions(String directory, Supplier<String> url) {
    Database goal = open(url);
    Database live = open(url);
    Database copy = open(url);
    String address = "file://" + corpus().resolve(directory);
    return new DirOpener(Path.of(""))
        .open(address, "", DirOpener.Missing.FAIL).files().stream()
            .filter(file -> !file.isCheckpoint())
            .map(file ->
                DynamicTest.dynamicTest(
                    goal.driver() + " " + file.name(), () -> step(file, goal, live, copy)));
  }

  private static void step(MigrationFile file, Database goal, Database live, Database copy) {
    for (Statement statement : file.statements(goal.dialect().scannerOptions())) {
      if (!statement.text().regionMatches(true, 0, "INSERT ", 0, 7)) {
        goal.execute(statement.text());
      }
    }
    arrives(live, inspect(goal));
    documented(inspect(goal), copy);
  }

  /** Plans from what is there to the state, and goes there. */
  private static void arrives(Database live, Realm desired) {
    Plan plan = plan(live, inspect(live), desired);
    try {
      apply(live, plan);
    } catch (DatabaseException refused) {
      // The author said how to change the values, which no plan can know.
      assertThat(refused.getMessage()).contains("cannot be cast automatically");
      live.scratch().wipe();
      plan = plan(live, inspect(live), desired);
      apply(live, plan);
    }
    String text = PlanText.of(plan.statements());
    assertThat(PlanText.of(plan(live, inspect(live), desired).statements())).as(text).isEmpty();
    assertThat(PlanText.of(plan(live, desired, inspect(live)).statements())).as(text).isEmpty();
  }

  private static void apply(Database live, Plan plan) {
    try (DatabaseTransaction transaction = live.begin()) {
      plan.statements().forEach(statement -> live.execute(statement.sql()));
      transaction.commit();
    }
  }

  /** Builds from the document where it leads to other statements than the state itself. */
  private static void documented(Realm desired, Database copy) {
    String document = copy.dialect().codec().marshal(desired);
    Realm read = read(copy, document);
    Realm nothing = inspect(copy);
    String direct = PlanText.of(plan(copy, nothing, desired).statements());
    String ofDocument = PlanText.of(plan(copy, nothing, read).statements());
    if (!ofDocument.equals(direct)) {
      run(copy, ofDocument);
      assertThat(PlanText.of(plan(copy, inspect(copy), desired).statements())).isEmpty();
      copy.scratch().wipe();
    }
  }

  private void evaluate(String file, Supplier<String> url) throws IOException {
    Database database = open(url);
    String text = Files.readString(corpus().resolve(file));
    Schema schema = read(database, text).schemas().getFirst().withName(database.boundSchema());
    run(database, PlanText.of(plan(database, inspect(database), Realm.of(schema)).statements()));
    Database copy = open(url);
    arrives(copy, inspect(database));
    documented(inspect(database), open(url));
  }

  private void build(String file, Supplier<String> url) throws IOException {
    Database database = open(url);
    run(database, Files.readString(corpus().resolve(file)));
    arrives(open(url), inspect(database));
    documented(inspect(database), open(url));
  }

  private Database open(Supplier<String> url) {
    Database database = Dialects.connect(DatabaseUrl.parse(url.get()), Path.of(""));
    opened.add(database);
    assertThat(database.scratch().findDirt()).isEmpty();
    return database;
  }

  private static void run(Database database, String sql) {
    new StatementScanner(database.dialect().scannerOptions())
        .scan(sql)
        .forEach(statement -> database.execute(statement.text()));
  }

  private static Realm read(Database database, String document) {
    return database
        .dialect()
        .codec()
        .read(List.of(HclFile.parse("schema.hcl", document)), Map.of(), text -> {});
  }

  private static Realm inspect(Database database) {
    Realm realm = database.inspector().inspect(InspectOptions.ALL);
    return realm.withSchemas(
        realm.schemas().stream().map(each -> each.withName("corpus")).toList());
  }

  private static Plan plan(Database database, Realm from, Realm to) {
    Schema wanted = to.schemas().getFirst().withName("corpus");
    Differ differ = new Differ(database.diffRules());
    List<Change> changes = differ.schema(from.schemas().getFirst(), wanted);
    return Planner.plan(differ.complete(changes, from, Realm.of(wanted)), database, UNQUALIFIED);
  }

  private static Path corpus() {
    String shared = System.getProperty("atlas.shared");
    assertThat(shared).as("system property atlas.shared").isNotEmpty();
    return Path.of(shared).toAbsolutePath().resolve("corpus");
  }
}
