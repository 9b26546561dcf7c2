package dev.atlasaction.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.execute.FaultProxy.Cut;
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
 * Runs whose connection is cut at any message are finished by the next ones; every statement runs
 * once. The properties are those of {@link KilledRunsTest}.
 */
final class CutConnectionsTest {

  private static final int RUNS = Integer.getInteger("faults.runs", 4);
  private static final int SEED = Integer.getInteger("faults.seed", 1);
  private static final String ONLY = System.getProperty("faults.products", "");
  private static final int SCRIPTS = 12;

  @TempDir Path folder;

  static List<Product> products() {
    return List.of(Product.POSTGRES, Product.MYSQL, Product.MARIADB).stream()
        .filter(product -> ONLY.isEmpty() || ONLY.contains(product.name()))
        .toList();
  }

  private interface Proxies {
    FaultProxy next(int port, Random random) throws IOException;
  }

  @ParameterizedTest
  @MethodSource("products")
  void finishesRunsThatAreCutOffAtAnyMessage(Product product) throws SQLException, IOException {
    Proxies anywhere =
        (port, random) ->
            FaultProxy.atRequest(port, pick(random, Cut.values()), random.nextInt(70));
    run(FaultTarget.create(product, folder), "any message", anywhere);
  }

  @ParameterizedTest
  @MethodSource("products")
  void finishesRunsThatAreCutOffInCommit(Product product) throws SQLException, IOException {
    Proxies commits =
        (port, random) ->
            FaultProxy.atText(port, pick(random, Cut.values()), "COMMIT", random.nextInt(3));
    run(FaultTarget.create(product, folder), "commit", commits);
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static void run(FaultTarget target, String where, Proxies proxies)
      throws SQLException, IOException {
    Map<String, List<String>> catalogs = new HashMap<>();
    int cuts = 0;
    for (int i = 0; i < RUNS; i++) {
      int seed = SEED * 1_000_003 + i;
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      TxMode mode = pick(random, TxMode.values());
      FaultScript script = FaultScript.create(target.product(), mode, seed % SCRIPTS);
      String key = mode + " " + seed % SCRIPTS;
      if (!catalogs.containsKey(key)) {
        catalogs.put(key, FaultRun.plain(target, script));
      }
      target.empty();
      FaultRun run = new FaultRun(target, script, mode);
      try {
        cuts += finish(run, target, proxies, random);
        run.requireExactlyOnce(catalogs.get(key));
      } catch (AssertionError violation) {
        String what = target.product() + " in mode " + mode + ", -Dfaults.seed=" + SEED;
        throw new AssertionError(what + ", run " + i, violation);
      }
    }
    System.out.printf(
        "%s, cut at %s: %d runs, %d cuts, no violation%n", target.product(), where, RUNS, cuts);
  }

  private static int finish(FaultRun run, FaultTarget target, Proxies proxies, Random random)
      throws SQLException, IOException {
    int cuts = 0;
    boolean done = false;
    for (int attempt = 0; !done && attempt < 60; attempt++) {
      if (attempt < 2) {
        try (FaultProxy proxy = proxies.next(target.port(), random)) {
          done = run.attemptThrough(proxy.port());
          cuts += proxy.isCut() ? 1 : 0;
        }
      } else {
        done = run.attempt(FaultPoints.none());
      }
    }
    assertThat(done).as("finished").isTrue();
    return cuts;
  }
}
