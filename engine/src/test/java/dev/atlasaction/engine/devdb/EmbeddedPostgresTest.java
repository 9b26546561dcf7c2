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

class EmbeddedPostgresTest {

  @TempDir Path cache;

  @Test
  void startsAServerThatGoesWithItsData() {
    EmbeddedPostgres server = EmbeddedPostgres.start(image("15/dev?search_path=public"), env());
    try (server) {
      DevServers servers = new DevServers(Path.of(""), env(), notice -> {});
      try (Database database = servers.connect(server, image("15/dev?search_path=public"))) {
        assertThat(database.version().major()).isEqualTo(15);
        assertThat(database.boundSchema()).isEqualTo("public");
        database.execute("CREATE TABLE t (id int)");
        assertThat(server.directory()).isDirectory();
      }
    }
    assertThat(server.ended()).isTrue();
    assertThat(server.directory()).doesNotExist();
  }

  @Test
  void keepsAPackedDataDirectoryThatOnlyItsOwnerReads() throws IOException {
    EmbeddedPostgres.start(image("15/dev"), env()).close();
    try (var files = Files.list(cache.resolve("atlas-action"))) {
      Path packed =
          files
              .filter(file -> file.getFileName().toString().startsWith("data-"))
              .findFirst()
              .orElseThrow();
      assertThat(Files.getPosixFilePermissions(packed)).hasSize(2);
    }
    EmbeddedPostgres again = EmbeddedPostgres.start(image("15/dev"), env());
    again.close();
    assertThat(again.directory()).doesNotExist();
  }

  @Test
  void endsWithTheProcessThatStartedIt() throws Exception {
    assertGone(Process::destroy);
  }

  @Test
  void endsWhenTheProcessThatStartedItIsKilled() throws Exception {
    assertGone(Process::destroyForcibly);
  }

  private void assertGone(Consumer<Process> end) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedPostgresHolder.class.getName(),
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

  private Map<String, String> env() {
    return EmbeddedPostgresHolder.env(cache.toString());
  }

  private static DevImage image(String path) {
    return DevImage.parse(DatabaseUrl.parse("docker://postgres/" + path));
  }
}
