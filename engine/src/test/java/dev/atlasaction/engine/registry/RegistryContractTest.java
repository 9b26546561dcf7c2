package dev.atlasaction.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.testkit.registry.MemoryOci;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all registries promise, wherever they keep things. */
final class RegistryContractTest {

  private static final Artifact.Kind SCHEMA = Artifact.Kind.SCHEMA;

  private static MemoryOci oci;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    oci = new MemoryOci();
  }

  @AfterAll
  static void stop() {
    oci.close();
  }

  private Registry registry(String kind) throws IOException, InterruptedException {
    String url =
        switch (kind) {
          case "git" -> {
            Process git =
                new ProcessBuilder(
                        "git", "init", "-q", "--bare", folder.resolve("g.git").toString())
                    .inheritIO()
                    .start();
            assertThat(git.waitFor()).isZero();
            yield "git+file://g.git";
          }
          case "oci" -> oci.url() + "/" + folder.getFileName().toString().toLowerCase(Locale.ROOT);
          default -> "file://shelf";
        };
    return Registries.open(url, folder, System.getenv());
  }

  private static Artifact schema(String name, String version, String text) {
    return new Artifact(SCHEMA, name, version, List.of(Artifact.File.of("schema.hcl", text)));
  }

  private static String text(Registry registry, String tag, String version) {
    return registry
        .find(new Reference(SCHEMA, "app", tag, version))
        .map(artifact -> artifact.files().getFirst().text())
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "git", "oci"})
  void keepsVersionsUnderTags(String kind) throws IOException, InterruptedException {
    Registry registry = registry(kind);
    assertThat(registry.names(SCHEMA)).isEmpty();
    registry.push(schema("app", "1", "one"), List.of("stable"));
    Registry.Pushed pushed = registry.push(schema("app", "2", "two"), List.of());
    assertThat(pushed.url()).isEqualTo("atlas://app");
    assertThat(text(registry, "stable", "")).isEqualTo("one");
    assertThat(text(registry, "", "1")).isEqualTo("one");
    assertThat(text(registry, "", "")).isEqualTo("two");
    assertThat(text(registry, "nightly", "")).isEmpty();
    assertThat(registry.names(SCHEMA)).containsExactly("app");
    assertThat(registry.tags(SCHEMA, "app").keySet()).contains("latest", "stable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "git", "oci"})
  void pushingTheSameAgainChangesNothing(String kind) throws IOException, InterruptedException {
    Registry registry = registry(kind);
    registry.push(schema("app", "1", "one"), List.of("stable"));
    Map<String, String> before = registry.tags(SCHEMA, "app");
    registry.push(schema("app", "1", "one"), List.of("stable"));
    assertThat(registry.tags(SCHEMA, "app")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "git", "oci"})
  void forgetsPlansAndListsThoseOfASchema(String kind) throws IOException, InterruptedException {
    Registry registry = registry(kind);
    for (String name : List.of("app/plans/b", "app/plans/a", "other/plans/c")) {
      registry.push(
          new Artifact(Artifact.Kind.PLAN, name, "", List.of(Artifact.File.of("plan.hcl", name))),
          List.of());
    }
    assertThat(registry.members(Artifact.Kind.PLAN, "app"))
        .containsExactly("app/plans/a", "app/plans/b");
    assertThat(registry.remove(Artifact.Kind.PLAN, "app/plans/a")).isTrue();
    assertThat(registry.remove(Artifact.Kind.PLAN, "app/plans/a")).isFalse();
    assertThat(registry.members(Artifact.Kind.PLAN, "app")).containsExactly("app/plans/b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "git", "oci"})
  void losesNothingOfPushesAtTheSameTime(String kind) throws Exception {
    Registry registry = registry(kind);
    // A hundred of git take a minute: -Dregistry.pushes=100.
    int pushes = Integer.getInteger("registry.pushes", kind.equals("git") ? 8 : 100);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < pushes; i++) {
        String name = "app" + i;
        running.add(threads.submit(() -> registry.push(schema(name, "", name), List.of("v1"))));
      }
      for (Future<?> push : running) {
        push.get();
      }
    }
    assertThat(registry.names(SCHEMA))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, pushes).mapToObj(i -> "app" + i).toList());
  }

  @Test
  void leavesTheTagWhereAPushIsCutOff() throws IOException, InterruptedException {
    Registry registry = registry("oci");
    registry.push(schema("app", "", "one"), List.of());
    oci.refuseManifests(true);
    try {
      assertThatThrownBy(() -> registry.push(schema("app", "", "two"), List.of()))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("cannot tag latest: status 503");
    } finally {
      oci.refuseManifests(false);
    }
    assertThat(text(registry, "", "")).isEqualTo("one");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Registries.open("s3://user:secret@bucket", folder, Map.of()))
        .hasMessageContaining("registry URL \"s3://\" is not supported")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> Registries.open("git+ext::sh -c true", folder, Map.of()))
        .hasMessageContaining("git+https://");
    assertThatThrownBy(
            () -> Registries.open("git+file://--upload-pack=x", folder, Map.of()).names(SCHEMA))
        .isInstanceOf(EngineException.class);
  }
}
