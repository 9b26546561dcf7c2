package dev.atlasaction.engine.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.plan.Plan;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Any state becomes any other: states are made up from seeds, and the plan from each to the next is
 * applied on a real database. A pair is repeated alone by {@code -Drandom.first=SEED
 * -Drandom.pairs=1}.
 *
 * <p>Three databases serve all pairs: the goal of a pair, which is freshly built, is where the next
 * pair begins.
 */
public abstract class RandomPairsContractTest {

  private static final String NAME = "random";
  private static final WriteOptions UNQUALIFIED = new WriteOptions("", "", WriteOptions.Mode.UNSET);

  private final List<Database> opened = new ArrayList<>();
  private final List<Database> spare = new ArrayList<>();
  private @Nullable Database built;
  private long builtSeed;
  private int pairsWithRows;
  private int pairsThatKeptThem;

  /** How many pairs a build has time for. */
  protected abstract int usualPairs();

  /** An empty database, bound to one schema. */
  protected abstract Database open();

  /** The state of that seed. */
  protected abstract RandomState state(long seed);

  /** What the server itself says of its catalog, in no order; not read by the inspector. */
  protected abstract List<String> catalog(Database database);

  /** Whether documents are compared without a dev database. */
  protected boolean comparesDocumentsAsWritten() {
    return true;
  }

  /** What documents can say of a line of the catalog. */
  protected String inDocuments(String line) {
    return line;
  }

  /** Without names that the server made up, where they may differ. */
  protected Table comparable(Table table) {
    return table;
  }

  /** Whether a statement failed only because of the rows in a table. */
  protected abstract boolean blamesRows(DatabaseException failure);

  @TestFactory
  Stream<DynamicTest> leadsFromEachStateToTheNext() {
    long first = Long.getLong("random.first", 1);
    int pairs = Integer.getInteger("random.pairs", usualPairs());
    Stream<DynamicTest> each =
        LongStream.range(first, first + pairs)
            .mapToObj(seed -> DynamicTest.dynamicTest("pair " + seed, () -> check(seed)));
    return Stream.concat(
        each, Stream.of(DynamicTest.dynamicTest("rows were there to be kept", this::keptRows)));
  }

  private void keptRows() {
    assertThat(pairsThatKeptThem * 4).isGreaterThanOrEqualTo(pairsWithRows);
  }

  @AfterEach
  void closeDatabases() {
    opened.forEach(Database::close);
  }

  private void check(long seed) {
    Database live = built != null && builtSeed == seed ? built : build(state(seed));
    built = null;
    Database goal = build(state(seed + 1));
    Realm before = inspect(live);
    Realm desired = inspect(goal);
    boolean rows = seed % 2 == 0;
    Plan plan = plan(live, before, desired);
    live = rows ? applyKeepingRows(live, seed, plan, before, desired) : applied(live, plan);

    same(live, goal, desired, "after " + text(plan));
    if (!rows && plan.reversible()) {
      reverse(live, plan);
      assertThat(changes(live, inspect(live), before))
          .as("after %s and back %s", text(plan), reverses(plan))
          .isEmpty();
    }
    documentsSayTheSame(goal, desired);
    spare.add(live);
    wipe(live);
    built = goal;
    builtSeed = seed + 1;
  }

  private void same(Database live, Database goal, Realm desired, String after) {
    Realm reached = inspect(live);
    assertThat(text(plan(live, reached, desired))).as("second plan %s", after).isEmpty();
    assertThat(changes(live, sorted(desired), sorted(reached)))
        .as("differences the other way %s", after)
        .isEmpty();
    assertThat(live.dialect().codec().marshal(sorted(reached)))
        .as("document %s", after)
        .isEqualTo(live.dialect().codec().marshal(sorted(desired)));
    sameCatalog(live, goal, after, line -> line);
  }

  private void sameCatalog(
      Database live, Database goal, String after, UnaryOperator<String> comparable) {
    assertThat(catalog(live).stream().map(comparable).sorted().toList())
        .as("catalog %s", after)
        .isEqualTo(catalog(goal).stream().map(comparable).sorted().toList());
  }

  // ------------------------------------------------------------------ rows

  private Database applyKeepingRows(
      Database live, long seed, Plan plan, Realm before, Realm desired) {
    for (String insert : state(seed).rows()) {
      try {
        live.execute(insert);
      } catch (DatabaseException refused) {
        assertThat(blamesRows(refused)).as("%s: %s", insert, refused.getMessage()).isTrue();
      }
    }
    pairsWithRows++;
    Map<String, List<String>> kept = rows(live, before, desired);
    try {
      apply(live, plan);
    } catch (DatabaseException refused) {
      assertThat(blamesRows(refused)).as("%s: %s", text(plan), refused.getMessage()).isTrue();
      wipe(live);
      run(live, state(seed).sql());
      return applied(live, plan);
    }
    assertThat(rows(live, before, desired)).as("rows after %s", text(plan)).isEqualTo(kept);
    pairsThatKeptThem++;
    return live;
  }

  /** The rows of all tables that stay, with the columns that stay as they are. */
  private static Map<String, List<String>> rows(Database database, Realm before, Realm desired) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Table table : schema(before).tables()) {
      schema(desired)
          .findTable(table.name())
          .ifPresent(to -> rows.put(table.name(), rowsOf(database, table, to)));
    }
    return rows;
  }

  private static List<String> rowsOf(Database database, Table from, Table to) {
    List<String> columns = new ArrayList<>(List.of("1"));
    from.columns().stream()
        .filter(column -> to.columns().contains(column))
        .map(column -> quote(database, column.name()))
        .forEach(columns::add);
    String query = "SELECT " + String.join(", ", columns) + " FROM " + quote(database, from.name());
    return Answers.of(database, query).stream().sorted().toList();
  }

  private static String quote(Database database, String name) {
    char quote = database.driver().equals("postgres") ? '"' : '`';
    return quote + name.replace("" + quote, "" + quote + quote) + quote;
  }

  // ------------------------------------------------------------------ documents

  /** HCL and SQL of a state lead to it. */
  private void documentsSayTheSame(Database goal, Realm desired) {
    String document = goal.dialect().codec().marshal(desired);
    Realm read =
        goal.dialect()
            .codec()
            .read(List.of(HclFile.parse("schema.hcl", document)), Map.of(), text -> {});
    if (comparesDocumentsAsWritten()) {
      assertThat(text(plan(goal, desired, read))).as("read from %s", document).isEmpty();
      assertThat(text(plan(goal, read, desired))).as("read from %s", document).isEmpty();
    }
    Database copy = empty();
    try {
      Realm nothing = inspect(copy);
      String sql = PlanText.of(plan(copy, nothing, desired).statements());
      String ofHcl = PlanText.of(plan(copy, nothing, read).statements());
      run(copy, sql);
      same(copy, goal, desired, "after " + sql);
      if (!ofHcl.equals(sql)) {
        wipe(copy);
        run(copy, ofHcl);
        String after = "after " + ofHcl + " from " + document;
        assertThat(changes(copy, sorted(inspect(copy)), sorted(desired)))
            .as("differences %s", after)
            .isEmpty();
        sameCatalog(copy, goal, after, this::inDocuments);
      }
    } catch (DatabaseException e) {
      throw new AssertionError("SQL of " + document, e);
    }
    wipe(copy);
    spare.add(copy);
  }

  // ------------------------------------------------------------------ databases

  private Database empty() {
    if (!spare.isEmpty()) {
      return spare.removeLast();
    }
    Database database = open();
    opened.add(database);
    assertThat(database.scratch().findDirt()).isEmpty();
    return database;
  }

  private Database build(RandomState state) {
    Database database = empty();
    run(database, state.sql());
    return database;
  }

  private static void wipe(Database database) {
    database.scratch().wipe();
  }

  private static void run(Database database, String sql) {
    StatementScanner scanner = new StatementScanner(database.dialect().scannerOptions());
    for (Statement statement : scanner.scan(sql)) {
      try {
        database.execute(statement.text());
      } catch (DatabaseException e) {
        throw new AssertionError(statement.text() + ": " + e.getMessage() + "\n" + sql, e);
      }
    }
  }

  private static Database applied(Database database, Plan plan) {
    try {
      apply(database, plan);
    } catch (DatabaseException e) {
      throw new AssertionError(e.getMessage() + "\n" + text(plan), e);
    }
    return database;
  }

  private static void apply(Database database, Plan plan) {
    try (DatabaseTransaction transaction = database.begin()) {
      plan.statements().forEach(statement -> database.execute(statement.sql()));
      transaction.commit();
    }
  }

  private static void reverse(Database database, Plan plan) {
    try (DatabaseTransaction transaction = database.begin()) {
      for (PlannedStatement statement : plan.statements().reversed()) {
        statement.reverse().forEach(database::execute);
      }
      transaction.commit();
    } catch (DatabaseException e) {
      throw new AssertionError(e.getMessage() + "\n" + text(plan) + "\n" + reverses(plan), e);
    }
  }

  private static String text(Plan plan) {
    return PlanText.of(plan.statements());
  }

  private static List<String> reverses(Plan plan) {
    return plan.statements().reversed().stream().flatMap(each -> each.reverse().stream()).toList();
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

  private static Plan plan(Database database, Realm from, Realm to) {
    return Planner.plan(changes(database, from, to), database, UNQUALIFIED);
  }

  /** With columns, indexes and keys by name: a plan does not move them. */
  private Realm sorted(Realm realm) {
    Schema schema = schema(realm);
    return Realm.of(
        schema
            .withTables(
                schema.tables().stream()
                    .sorted(Comparator.comparing(Table::name))
                    .map(this::comparable)
                    .map(RandomPairsContractTest::sorted)
                    .toList())
            .withViews(schema.views().stream().sorted(Comparator.comparing(View::name)).toList())
            .withObjects(
                schema.objects().stream()
                    .sorted(Comparator.comparing(object -> object.kind() + object.name()))
                    .toList()));
  }

  private static Table sorted(Table table) {
    return table
        .withColumns(table.columns().stream().sorted(Comparator.comparing(Column::name)).toList())
        .withIndexes(
            table.indexes().stream().sorted(Comparator.comparing(index -> index.name())).toList())
        .withForeignKeys(
            table.foreignKeys().stream().sorted(Comparator.comparing(Object::toString)).toList())
        .withChecks(
            table.checks().stream().sorted(Comparator.comparing(Object::toString)).toList());
  }
}
