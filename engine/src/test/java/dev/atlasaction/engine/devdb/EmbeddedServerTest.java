package dev.atlasaction.engine.devdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServerTest {

  @TempDir static Path cache;

  @ParameterizedTest
  @CsvSource({
    "docker://postgres/15/dev?search_path=public, 15, public",
    "docker://mysql/8/dev, 8, dev",
    "docker+mysql://_/mysql:8.0/dev, 8, dev",
    "docker://mariadb/10.11/dev, 10, dev",
    "docker://maria/10, 10, ''"
  })
  void startsAServerThatGoesWithItsData(String url, int version, String schema) {
    EmbeddedServer server = EmbeddedServer.start(image(url), env());
    try (server) {
      DevServers servers = new DevServers(Path.of(""), env(), notice -> {});
      try (Database database = servers.connect(server, image(url))) {
        assertThat(database.version().major()).isEqualTo(version);
        assertThat(database.boundSchema()).isEqualTo(schema);
        if (schema.isEmpty()) {
          database.execute("CREATE DATABASE s");
        } else {
          database.execute("CREATE TABLE t (id int)");
        }
        assertThat(server.directory()).isDirectory();
      }
    }
    assertThat(server.ended()).isTrue();
    assertThat(server.directory()).doesNotExist();
  }

  @Test
  void keepsAPackedDataDirectoryThatOnlyItsOwnerReads() throws IOException {
    EmbeddedServer.start(image("docker://postgres/15/dev"), env()).close();
    try (var files = Files.list(cache.resolve("atlas-action"))) {
      Path packed =
          files
              .filter(file -> file.getFileName().toString().startsWith("data-"))
              .findFirst()
              .orElseThrow();
      assertThat(Files.getPosixFilePermissions(packed)).hasSize(2);
    }
    EmbeddedServer again = EmbeddedServer.start(image("docker://postgres/15/dev"), env());
    again.close();
    assertThat(again.directory()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker://mysql/8.4/dev", "docker://mysql/9", "docker://mariadb/12/dev"})
  void takesTheNearestVersionAndSaysSo(String url) {
    DevImage image = image(url);
    ServerFamily family = EmbeddedServer.family(image.product(), env());
    assertThat(family.choice(image.tag()))
        .endsWith(" (the nearest to " + image.tag() + " that there is)");
    assertThat(family.home(image.tag())).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker://postgres/15/dev", "docker://mysql/8/dev"})
  void endsWithTheProcessThatStartedIt(String url) throws Exception {
    assertGone(url, Process::destroy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker://postgres/15/dev", "docker://mariadb/10/dev"})
  void endsWhenTheProcessThatStartedItIsKilled(String url) throws Exception {
    assertGone(url, Process::destroyForcibly);
  }

  private void assertGone(String url, Consumer<Process> end) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedServerHolder.class.getName(),
            url,
            cache.toString());
    Process holder = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      long watcher = Long.parseLong(output.readLine());
      Path directory = Path.of(output.readLine());
      assertThat(directory.resolve("data")).isDirectory();

      end.accept(holder);

      ProcessHandle.of(watcher)
          .ifPresent(process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
      assertThat(directory).doesNotExist();
    } finally {
      holder.destroyForcibly();
    }
  }

  private static Map<String, String> env() {
    return EmbeddedServerHolder.env(cache.toString());
  }

  private static DevImage image(String url) {
    return DevImage.parse(DatabaseUrl.parse(url));
  }
}
