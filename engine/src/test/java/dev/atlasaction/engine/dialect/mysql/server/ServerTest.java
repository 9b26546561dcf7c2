package dev.atlasaction.engine.dialect.mysql.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.ServerVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What versions are and can. */
final class ServerTest {

  @ParameterizedTest
  @CsvSource({
    "8.0.33, mysql, 8, 0, 33",
    "5.7.22-log, mysql, 5, 7, 22",
    "10.11.6-MariaDB-0+deb12u1, mariadb, 10, 11, 6",
    "9.7.4-commercial, mysql, 9, 7, 4",
    "5.7.25-TiDB-v6.1.0, tidb, 5, 7, 25",
    "8.1, mysql, 8, 1, 0"
  })
  void readsVersions(String text, String vendor, int major, int minor, int patch) {
    assertThat(Server.parseVersion(text))
        .isEqualTo(new ServerVersion(vendor, major, minor, patch, text));
  }

  @ParameterizedTest
  @CsvSource({
    "5.6.51, false, false, false, false, false, false, true",
    "5.7.44, false, false, false, false, true, false, true",
    "8.0.12, false, false, false, false, true, true, true",
    "8.0.13, false, false, true, true, true, true, true",
    "8.0.16, true, true, true, true, true, true, true",
    "8.0.19, true, true, true, true, true, true, false",
    "9.7.4, true, true, true, true, true, true, false",
    "10.1.9-MariaDB, false, false, false, false, false, false, true",
    "10.2.1-MariaDB, true, false, false, true, true, false, true",
    "10.5.2-MariaDB, true, false, false, true, true, true, true",
    "11.4.5-MariaDB, true, false, false, true, true, true, true"
  })
  void knowsWhatVersionsCan(
      String text,
      boolean check,
      boolean enforced,
      boolean indexExpr,
      boolean exprDefault,
      boolean generated,
      boolean renameColumn,
      boolean displayWidth) {
    Server server = new Server(Server.parseVersion(text), "", "", 0);

    assertThat(server.supportsCheck()).isEqualTo(check);
    assertThat(server.supportsEnforced()).isEqualTo(enforced);
    assertThat(server.supportsIndexExpr()).isEqualTo(indexExpr);
    assertThat(server.supportsExprDefault()).isEqualTo(exprDefault);
    assertThat(server.supportsGenerated()).isEqualTo(generated);
    assertThat(server.supportsRenameColumn()).isEqualTo(renameColumn);
    assertThat(server.reportsDisplayWidth()).isEqualTo(displayWidth);
  }
}
