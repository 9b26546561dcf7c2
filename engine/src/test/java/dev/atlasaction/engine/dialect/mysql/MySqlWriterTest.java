package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.mysql.diff.Collations;
import dev.atlasaction.engine.dialect.mysql.diff.MySqlDiffRules;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.write.MySqlWriter;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.plan.Plan;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.testkit.txtar.Txtar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements and what undoes them, without a server. */
final class MySqlWriterTest {

  private static Realm read(String hcl) {
    return new MySqlCodec().read(List.of(HclFile.parse("schema.hcl", hcl)), Map.of(), text -> {});
  }

  private static Plan plan(Server server, String from, String to) {
    MySqlDiffRules rules = new MySqlDiffRules(server, Collations.builtIn(server));
    return Planner.plan(
        new Differ(rules).realm(read(from), read(to)),
        new MySqlWriter(server),
        WriteOptions.DEFAULT);
  }

  private static Server server(String version) {
    return new Server(Server.parseVersion(version), "", "", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alter", "create"})
  void writesPlansAndTheirReverse(String name) throws IOException {
    Txtar golden =
        Txtar.parse(Files.readString(Path.of("src/test/golden/mysql-writer", name + ".txtar")));
    Plan plan =
        plan(
            Server.ASSUMED,
            golden.find("from.hcl").orElseThrow(),
            golden.find("to.hcl").orElseThrow());

    assertThat(PlanText.of(plan.statements())).isEqualTo(golden.find("plan").orElseThrow());
    String reverse =
        plan.statements().reversed().stream()
            .map(PlannedStatement::reverse)
            .flatMap(List::stream)
            .map(statement -> statement + ";\n")
            .collect(Collectors.joining());
    assertThat(reverse).isEqualTo(golden.find("reverse").orElseThrow());
  }

  private static String table(String body) {
    return "schema \"s\" {\n}\ntable \"t\" {\n  schema = schema.s\n" + body + "}\n";
  }

  private static String column(String body) {
    return table("  column \"c\" {\n    type = int\n  }\n  column \"v\" {\n" + body + "  }\n");
  }

  private static final String PLAIN = "    type = int\n    null = true\n";
  private static final String VIRTUAL =
      "    type = int\n    as {\n      expr = \"c\"\n      type = VIRTUAL\n    }\n";
  private static final String STORED = VIRTUAL.replace("VIRTUAL", "STORED");

  @ParameterizedTest
  @CsvSource({"8.0.33, DROP CHECK", "10.11.5-MariaDB, DROP CONSTRAINT"})
  void dropsChecksInTheWordsOfTheProduct(String version, String words) {
    String from =
        table("  column \"c\" {\n    type = int\n  }\n  check \"k\" { expr = \"c > 1\" }\n");

    Plan plan = plan(server(version), from, from.replace("> 1", "> 2"));

    assertThat(plan.statements())
        .extracting(PlannedStatement::sql)
        .containsExactly("ALTER TABLE `s`.`t` " + words + " `k`, ADD CONSTRAINT `k` CHECK (c > 2)");
  }

  @Test
  void saysWhetherChecksAreEnforced() {
    String from =
        table("  column \"c\" {\n    type = int\n  }\n  check \"k\" {\n expr = \"c > 1\"\n }\n");
    String to = from.replace("\"c > 1\"", "\"c > 1\"\n enforced = false");

    PlannedStatement off = plan(Server.ASSUMED, from, to).statements().getFirst();

    assertThat(off.sql()).isEqualTo("ALTER TABLE `s`.`t` ALTER CHECK `k` NOT ENFORCED");
    assertThat(off.reverse()).containsExactly("ALTER TABLE `s`.`t` ALTER CHECK `k` ENFORCED");
    assertThat(plan(Server.ASSUMED, "schema \"s\" {\n}\n", to).statements().getFirst().sql())
        .endsWith("CHECK (c > 1) NOT ENFORCED)");
  }

  @Test
  void spellsOutTheCheckOfJsonWhereTheServerDoesNot() {
    String to = column("    type = json\n");
    String sql =
        plan(server("10.3.1-MariaDB"), "schema \"s\" {\n}\n", to).statements().getFirst().sql();

    assertThat(sql)
        .isEqualTo(
            "CREATE TABLE `s`.`t` (`c` int NOT NULL, `v` json NOT NULL CHECK (json_valid(`v`)))");
  }

  @Test
  void refusesChangesOfComputedColumnsThatTheServerCannotMake() {
    assertThatThrownBy(() -> plan(Server.ASSUMED, column(PLAIN), column(VIRTUAL)))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "alter table \"t\": changing column \"v\" to VIRTUAL generated column is not supported"
                + " (drop and add is required)");
    assertThatThrownBy(() -> plan(Server.ASSUMED, column(VIRTUAL), column(PLAIN)))
        .hasMessage(
            "alter table \"t\": changing VIRTUAL generated column \"v\" to non-generated column is"
                + " not supported (drop and add is required)");
    assertThatThrownBy(() -> plan(Server.ASSUMED, column(STORED), column(VIRTUAL)))
        .hasMessage(
            "alter table \"t\": changing the store type of generated column \"v\" from \"STORED\""
                + " to \"VIRTUAL\" is not supported");
  }

  @Test
  void namesAllThatIsWrongWithATable() {
    String to =
        table(
            """
              column "a" {
                type    = int
                charset = "latin1"
              }
              column "b" {
                type = decimal(3, 5)
              }
              foreign_key "f" {
                columns     = [column.b]
                ref_columns = [column.b]
                on_delete   = SET_NULL
              }
            """);

    assertThatThrownBy(() -> plan(Server.ASSUMED, "schema \"s\" {\n}\n", to))
        .hasMessage(
            "create table \"t\": column \"a\" of type *schema.IntegerType does not support the"
                + " CHARSET attribute, format type for column \"b\": decimal type must have"
                + " precision >= scale: 3 < 5, foreign key constraint was \"b\" SET NULL, but"
                + " column \"b\" is NOT NULL");
    assertThatThrownBy(() -> plan(Server.ASSUMED, "schema \"s\" {\n}\n", table("")))
        .hasMessage("create table \"t\": table \"t\" has no columns");
    assertThatThrownBy(() -> plan(Server.ASSUMED, column(PLAIN), table("")))
        .hasMessage("table \"t\" has no columns; drop the table instead");
  }

  @Test
  void refusesChecksWhereTheServerHasNone() {
    String to =
        table("  column \"c\" {\n    type = int\n  }\n  check \"k\" { expr = \"c > 1\" }\n");
    String from = to.replace("  check \"k\" { expr = \"c > 1\" }\n", "");

    assertThatThrownBy(() -> plan(server("5.7.22"), from, to))
        .hasMessage("version \"5.7.22\" does not support CHECK constraints");
  }
}
