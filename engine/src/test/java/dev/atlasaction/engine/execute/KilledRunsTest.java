package dev.atlasaction.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.execute.FaultTarget.Product;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs that die at any moment are finished by the next ones; every statement runs once. {@code
 * -Dfaults.runs=1000} runs more, {@code -Dfaults.seed=7} others, {@code
 * -Dfaults.products=MYSQL,MARIADB} on these only.
 */
final class KilledRunsTest {

  private static final int RUNS = Integer.getInteger("faults.runs", 4);
  private static final int SEED = Integer.getInteger("faults.seed", 1);
  private static final int SCRIPTS = 12;

  private static final String ONLY = System.getProperty("faults.products", "");

  @TempDir Path folder;

  static List<Product> products() {
    return List.of(Product.values()).stream()
        .filter(product -> ONLY.isEmpty() || ONLY.contains(product.name()))
        .toList();
  }

  private interface Faults {
    FaultPoints next(Random random);
  }

  @ParameterizedTest
  @MethodSource("products")
  void finishesRunsThatAreKilledBetweenAStatementAndItsRecord(Product product)
      throws SQLException, IOException {
    Faults faults = random -> FaultPoints.afterStatement(random.nextInt(3 << random.nextInt(4)));
    for (TxMode mode : List.of(TxMode.NONE, TxMode.FILE)) {
      run(FaultTarget.create(product, folder), new Plan(mode, (RUNS + 1) / 2), faults);
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void finishesRunsThatAreKilledAnywhere(Product product) throws SQLException, IOException {
    for (TxMode mode : TxMode.values()) {
      int runs = mode == TxMode.FILE ? RUNS : 1 + RUNS / 6;
      run(
          FaultTarget.create(product, folder),
          new Plan(mode, runs),
          random -> FaultPoints.anywhere(random.nextInt(4 << random.nextInt(7))));
    }
  }

  private record Plan(TxMode mode, int runs) {}

  private static void run(FaultTarget target, Plan plan, Faults faults)
      throws SQLException, IOException {
    Map<Integer, List<String>> catalogs = new HashMap<>();
    int killed = 0;
    int told = 0;
    TxMode mode = plan.mode();
    for (int i = 0; i < plan.runs(); i++) {
      int seed = SEED * 1_000_003 + i;
      FaultScript script = FaultScript.create(target.product(), mode, seed % SCRIPTS);
      List<String> catalog = catalogs.get(seed % SCRIPTS);
      if (catalog == null) {
        catalog = FaultRun.plain(target, script);
        catalogs.put(seed % SCRIPTS, catalog);
      }
      target.empty();
      FaultRun run = new FaultRun(target, script, mode);
      try {
        finish(run, faults, new Random(seed * 0x9E3779B97F4A7C15L));
        run.requireExactlyOnce(catalog);
      } catch (AssertionError violation) {
        throw new AssertionError(
            target.product() + " in mode " + mode + ", -Dfaults.seed=" + SEED + ", run " + i,
            violation);
      }
      killed += run.faults();
      told += run.told();
    }
    System.out.printf(
        "%s, mode %s: %d runs, %d kills, %d answers, no violation%n",
        target.product(), mode, plan.runs(), killed, told);
  }

  private static void finish(FaultRun run, Faults faults, Random random) throws SQLException {
    boolean done = false;
    int deaths = 1 + random.nextInt(2);
    for (int attempt = 0; !done && attempt < 60; attempt++) {
      done = run.attempt(attempt < deaths ? faults.next(random) : FaultPoints.none());
    }
    assertThat(done).as("finished").isTrue();
  }
}
