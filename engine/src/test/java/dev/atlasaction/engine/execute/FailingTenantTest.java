package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.AtlasCli;
import dev.atlasaction.engine.execute.FaultTarget.Product;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One tenant of many fails: the others are done, the report names it, and the next run does it
 * alone. {@code -Dfaults.tenants=1500} has as many, {@code -Dfaults.cases=50} does it that often.
 */
final class FailingTenantTest {

  private static final int CASES = Integer.getInteger("faults.cases", 1);
  private static final int TENANTS = Integer.getInteger("faults.tenants", 30);
  private static final int SEED = Integer.getInteger("faults.seed", 1);

  @TempDir Path folder;

  @Test
  void doesAllOthersAndThenTheOneThatFailed() throws SQLException, IOException {
    FaultTarget target = FaultTarget.create(Product.POSTGRES, folder);
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      run(target, "tenant_" + random.nextInt(TENANTS));
    }
  }

  private void run(FaultTarget target, String failing) throws SQLException, IOException {
    List<String> tenants = IntStream.range(0, TENANTS).mapToObj(i -> "tenant_" + i).toList();
    for (String tenant : tenants) {
      target.execute("DROP SCHEMA IF EXISTS " + tenant + " CASCADE", "CREATE SCHEMA " + tenant);
    }
    layFiles(target, tenants);
    assertThat(atlas("migrate", "hash").exit()).isZero();
    target.execute(
        "CREATE FUNCTION " + failing + ".guard() RETURNS int AS 'SELECT 1' LANGUAGE sql");
    Answer first = apply();
    assertThat(first.exit()).isEqualTo(1);
    assertThat(first.err())
        .contains("1 of " + TENANTS + " targets failed, 0 were not begun")
        .contains("name=" + failing + ": ")
        .contains("[" + TENANTS + "/" + TENANTS + "]");
    requireDone(target, tenants.stream().filter(tenant -> !tenant.equals(failing)).toList());
    assertThat(target.ask("SELECT to_regclass('" + failing + ".trail')")).containsExactly("null");
    target.execute("DROP FUNCTION " + failing + ".guard()");
    Answer second = apply();
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(second.out().split("Migrating to version 2", -1)).hasSize(2);
    requireDone(target, tenants);
  }

  /** Each file ran once in each schema. */
  private static void requireDone(FaultTarget target, List<String> tenants) throws SQLException {
    String all =
        tenants.stream()
            .map(tenant -> "SELECT n FROM " + tenant + ".trail")
            .collect(Collectors.joining(" UNION ALL "));
    assertThat(target.ask("SELECT n, count(*) FROM (" + all + ") a GROUP BY n ORDER BY n"))
        .containsExactly("1 " + tenants.size(), "2 " + tenants.size());
  }

  private void layFiles(FaultTarget target, List<String> tenants) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(
        migrations.resolve("1.sql"),
        "CREATE FUNCTION guard() RETURNS int AS 'SELECT 1' LANGUAGE sql;\n"
            + "CREATE TABLE trail (n int);\nINSERT INTO trail VALUES (1);\n");
    Files.writeString(migrations.resolve("2.sql"), "INSERT INTO trail VALUES (2);\n");
    String url = target.url(target.port()).replace("&search_path=public", "");
    String names =
        tenants.stream().map(tenant -> "\"" + tenant + "\"").collect(Collectors.joining(", "));
    Files.writeString(
        folder.resolve("atlas.hcl"),
        """
        deployment "all" {
          variable "name" {
            type = string
          }
          group "tenants" {
            parallel = 8
            on_error = CONTINUE
          }
        }
        env "prod" {
          for_each = toset([%s])
          url      = "%s&search_path=${each.value}"
          migration {
            dir = "file://migrations"
          }
          rollout {
            deployment = deployment.all
            vars = {
              name = each.value
            }
          }
        }
        """
            .formatted(names, url));
  }

  private record Answer(int exit, String out, String err) {}

  private Answer apply() {
    return atlas("migrate", "apply", "--env", "prod", "--allow-dirty");
  }

  private Answer atlas(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, UTF_8);
    PrintStream errStream = new PrintStream(err, true, UTF_8);
    int exit =
        new AtlasCli()
            .run(
                new Invocation(
                    List.of(words),
                    Map.of(),
                    folder,
                    InputStream.nullInputStream(),
                    outStream,
                    errStream));
    return new Answer(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
