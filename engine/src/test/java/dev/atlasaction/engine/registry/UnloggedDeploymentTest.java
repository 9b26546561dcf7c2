package dev.atlasaction.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.testkit.registry.MemoryOci;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry takes no log entry after the database was changed: what a user is told then. */
final class UnloggedDeploymentTest {

  @TempDir Path dir;

  private MemoryOci oci;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void start() throws IOException {
    oci = new MemoryOci();
    oci.refuseManifests(true);
    Files.writeString(dir.resolve("v1.sql"), "CREATE TABLE t (id int);");
  }

  @AfterEach
  void stop() {
    oci.close();
  }

  @Test
  void saysThatTheSchemaIsAppliedAndPrintsTheWholeReport() {
    String[] apply = {
      "schema",
      "apply",
      "-u",
      "sqlite://t.db",
      "--to",
      "file://v1.sql",
      "--dev-url",
      "sqlite://dev?mode=memory",
      "--auto-approve",
      "--format",
      "{{ json . }}"
    };
    assertThat(atlas(apply)).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"Applied\":[\"CREATE TABLE `t`")
        .doesNotContain("Error");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Error: schema apply is done and the database is in its new state")
        .contains("only the log of deployments lacks it", "status 503");
    oci.refuseManifests(false);
    assertThat(atlas(apply)).isZero();
  }

  @Test
  void saysTheSameOfMigrations() throws IOException {
    Path migrations = Files.createDirectory(dir.resolve("migrations"));
    Files.writeString(migrations.resolve("1.sql"), "CREATE TABLE t (id int);");
    assertThat(atlas("migrate", "hash")).isZero();
    assertThat(atlas("migrate", "apply", "-u", "sqlite://t.db")).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("-- 1 migration");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Error: migrate apply is done and the database is in its new state");
    Files.writeString(migrations.resolve("2.sql"), "CREATE TABEL u (id int);");
    assertThat(atlas("migrate", "hash")).isZero();
    assertThat(atlas("migrate", "apply", "-u", "sqlite://t.db", "--format", "{{ json . }}"))
        .isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Warning: migrate apply failed (", "only the log of deployments lacks it");
  }

  private int atlas(String... args) {
    out.reset();
    err.reset();
    return AtlasCommand.load()
        .run(
            new Invocation(
                List.of(args),
                Map.of("ATLAS_REGISTRY_URL", oci.url() + "/team"),
                dir,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)));
  }
}
