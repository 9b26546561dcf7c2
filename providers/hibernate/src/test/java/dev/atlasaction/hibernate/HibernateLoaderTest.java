package dev.atlasaction.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.AtlasCli;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities become DDL, which databases take and the engine finds nothing to change of. */
final class HibernateLoaderTest {

  @TempDir private Path folder;

  private static String load(List<String> notices, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--packages", "dev.atlasaction.hibernate.shop"));
    return new HibernateLoader(Options.parse(all.toArray(String[]::new)), notices::add)
        .load(HibernateLoaderTest.class.getClassLoader());
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "mysql", "mariadb", "sqlite"})
  void writesTheSameTextEveryTime(String dialect) {
    String first = load(new ArrayList<>(), "--dialect", dialect);
    assertThat(load(new ArrayList<>(), "--dialect", dialect)).isEqualTo(first);
    assertThat(first).contains("customers_email", "customers_name").doesNotContain("insert");
    assertThat(first.split("foreign key", -1)).hasSize(5);
    assertThat(first.split(";\n", -1)).allMatch(each -> each.isEmpty() || !each.startsWith(" "));
  }

  @Test
  void saysWhatIsNoPartOfASchema() {
    List<String> notices = new ArrayList<>();
    load(notices, "--dialect", "mysql");
    assertThat(notices)
        .singleElement()
        .asString()
        .contains("insert into PurchaseOrder_SEQ ( next_val ) values ( 1 )");
  }

  @Test
  void refusesGeneratorsWhereTheyAreNotWanted() {
    assertThatThrownBy(
            () -> load(new ArrayList<>(), "--dialect", "postgres", "--generators", "reject"))
        .isInstanceOfSatisfying(
            LoaderException.class, refused -> assertThat(refused.status()).isEqualTo(3))
        .hasMessageContaining("use GenerationType.IDENTITY or UUID");
  }

  @Test
  void obeysTheNamingOfTheProject() {
    String text =
        load(
            new ArrayList<>(),
            "--dialect",
            "postgres",
            "--setting",
            "hibernate.physical_naming_strategy="
                + "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
    assertThat(text).contains("create table purchase_order (").doesNotContain("PurchaseOrder ");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Options.parse(new String[] {}))
        .hasMessage("cannot determine the database dialect: give --dialect postgres");
    assertThatThrownBy(() -> Options.parse(new String[] {"--dialect", "oracle"}))
        .hasMessageContaining("give postgres, mysql, mariadb or sqlite");
    assertThatThrownBy(() ->
            new HibernateLoader(
                    Options.parse(new String[] {"--dialect", "mysql", "--path", folder.toString()}),
                    _ -> {})
                .load(HibernateLoaderTest.class.getClassLoader()))
        .hasMessageContaining("no entity was found in");
  }

  @Test
  void isASourceForSqlite() throws IOException {
    isASource("sqlite", "sqlite://" + folder + "/app.db", "sqlite://dev?mode=memory");
  }

  @Test
  void isASourceForPostgres() throws IOException, SQLException {
    isASource("postgres", PostgresServers.get(15), "&search_path=public");
  }

  @Test
  void isASourceForMySql() throws IOException, SQLException {
    isASource("mysql", MySqlServers.get(), "");
  }

  @Test
  void isASourceForMariaDb() throws IOException, SQLException {
    isASource("mariadb", MariaDbServers.get(), "");
  }

  private void isASource(String dialect, DatabaseServer server, String parameters)
      throws IOException, SQLException {
    isASource(
        dialect,
        server.url(server.createDatabase()) + parameters,
        server.url(server.createDatabase()) + parameters);
  }

  /** Applied through a project file that runs the loader; then there is nothing left to do. */
  private void isASource(String dialect, String url, String dev) throws IOException {
    Files.writeString(
        folder.resolve("atlas.hcl"),
        """
        data "external_schema" "jpa" {
          program = [
            "%s", "-cp", "%s", "dev.atlasaction.hibernate.Main", "--dialect", "%s",
            "--packages", "dev.atlasaction.hibernate.shop",
          ]
        }
        env "local" {
          src = data.external_schema.jpa.url
          url = "%s"
          dev = "%s"
        }
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                dialect,
                url,
                dev));
    assertThat(atlas("schema", "apply", "--env", "local", "--auto-approve"))
        .containsIgnoringCase("customers");
    assertThat(atlas("schema", "apply", "--env", "local", "--auto-approve"))
        .contains("Schema is synced");
    String state = atlas("schema", "inspect", "--env", "local");
    assertThat(state.split("foreign_key \"", -1)).hasSize(5);
    assertThat(state).contains("\"customers_email\"", "\"customers_name\"");
  }

  private String atlas(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new AtlasCli(InstantSource.system())
            .run(
                new Invocation(
                    List.of(arguments),
                    System.getenv(),
                    folder,
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8)));
    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
