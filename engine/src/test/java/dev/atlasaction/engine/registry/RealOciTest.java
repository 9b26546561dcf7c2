package dev.atlasaction.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a registry promises, in a real container registry behind encryption and a login. */
@Tag("all-servers")
final class RealOciTest {

  @TempDir private static Path folder;
  private static RealOci oci;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    oci = new RealOci(folder);
  }

  @AfterAll
  static void stop() {
    oci.close();
  }

  private static Registry registry(String path) {
    return Registries.open(oci.url() + "/" + path, folder, oci.env());
  }

  private static Artifact artifact(Artifact.Kind kind, String name, String text) {
    return new Artifact(kind, name, "1", List.of(Artifact.File.of("content", text)));
  }

  @Test
  void keepsTagsVersionsAndPlans() {
    Registry registry = registry("basics");
    registry.push(artifact(Artifact.Kind.SCHEMA, "app", "one"), List.of("stable"));
    registry.push(artifact(Artifact.Kind.SCHEMA, "app", "two"), List.of());
    Reference stable = new Reference(Artifact.Kind.SCHEMA, "app", "stable", "");
    assertThat(registry.find(stable).orElseThrow().files().getFirst().text()).isEqualTo("one");
    assertThat(registry.names(Artifact.Kind.SCHEMA)).contains("app");
    registry.push(artifact(Artifact.Kind.PLAN, "app/plans/a", "a"), List.of());
    registry.push(artifact(Artifact.Kind.PLAN, "app/plans/b", "b"), List.of());
    assertThat(registry.members(Artifact.Kind.PLAN, "app"))
        .containsExactly("app/plans/a", "app/plans/b");
    assertThat(registry.remove(Artifact.Kind.PLAN, "app/plans/a")).isTrue();
    assertThat(registry.members(Artifact.Kind.PLAN, "app")).containsExactly("app/plans/b");
    assertThat(registry.remove(Artifact.Kind.PLAN, "app/plans/a")).isFalse();
  }

  @Test
  void losesNothingOfPushesAtTheSameTime() throws Exception {
    Registry registry = registry("many");
    DeploymentLog log = new DeploymentLog(registry, "app", Seal.NONE);
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String name = "app" + i;
        running.add(
            threads.submit(
                () -> registry.push(artifact(Artifact.Kind.SCHEMA, name, name), List.of("v1"))));
        running.add(
            threads.submit(
                () -> registry.push(artifact(Artifact.Kind.SCHEMA, "one", name), List.of(name))));
        running.add(threads.submit(() -> log.append(deployment(name))));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertThat(registry.names(Artifact.Kind.SCHEMA))
        .containsAll(IntStream.range(0, 100).mapToObj(i -> "app" + i).toList());
    for (int i = 0; i < 100; i++) {
      Reference tagged = new Reference(Artifact.Kind.SCHEMA, "one", "app" + i, "");
      assertThat(registry.find(tagged).orElseThrow().files().getFirst().text())
          .isEqualTo("app" + i);
    }
    assertThat(log.verify(List.of())).isEqualTo(new DeploymentLog.Verdict(100, List.of()));
  }

  private static Deployment deployment(String to) {
    Instant when = Instant.parse("2026-01-02T03:04:05Z");
    return new Deployment(
        new Deployment.Who("ada", "", ""),
        new Deployment.Change("migrate apply", "atlas://app", "", to, List.of()),
        "sqlite://app.db",
        when,
        when,
        "");
  }

  @Test
  void letsNobodyInWithoutALogin() {
    Map<String, String> stranger = new TreeMap<>(oci.env());
    stranger.put("DOCKER_CONFIG", folder.resolve("nobody").toString());
    String encrypted = oci.url().replace("oci+https://", "oci+https://ada:wrong@");
    assertThatThrownBy(
            () -> Registries.open(encrypted, folder, oci.env()).names(Artifact.Kind.SCHEMA))
        .hasMessageContaining("status 401")
        .hasMessageNotContaining("wrong");
    assertThatThrownBy(
            () -> Registries.open(oci.url(), folder, stranger).names(Artifact.Kind.SCHEMA))
        .hasMessageContaining("cannot be reached");
  }
}
