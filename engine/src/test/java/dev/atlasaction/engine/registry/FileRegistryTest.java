package dev.atlasaction.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRegistryTest {

  @TempDir private Path root;

  private static Artifact directory(String version, String text) {
    return new Artifact(
        Artifact.Kind.DIRECTORY,
        "team/app",
        version,
        List.of(Artifact.File.of("atlas.sum", "h1:\n"), Artifact.File.of("sub/1.sql", text)));
  }

  private static Reference reference(String url) {
    return Reference.parse(Artifact.Kind.DIRECTORY, url);
  }

  @Test
  void tagsAndVersionsKeepTheirContentAndLatestMoves() {
    Registry registry = new FileRegistry(root);
    registry.push(directory("1", "one"), List.of("v1"));
    registry.push(directory("2", "two"), List.of());
    assertThat(text(registry, "atlas://team/app?tag=v1")).isEqualTo("one");
    assertThat(text(registry, "atlas://team/app?version=1")).isEqualTo("one");
    assertThat(text(registry, "atlas://team/app")).isEqualTo("two");
    assertThat(registry.find(reference("atlas://team/app?tag=v2"))).isEmpty();
    assertThat(registry.names(Artifact.Kind.DIRECTORY)).containsExactly("team/app");
    assertThat(registry.names(Artifact.Kind.SCHEMA)).isEmpty();
  }

  private static String text(Registry registry, String url) {
    return registry.find(reference(url)).orElseThrow().files().getLast().text();
  }

  @Test
  void sameContentIsKeptOnceAndNoDraftsStay() throws IOException {
    Registry registry = new FileRegistry(root);
    Registry.Pushed first = registry.push(directory("1", "one"), List.of("v1"));
    Registry.Pushed second = registry.push(directory("1", "one"), List.of("v2"));
    assertThat(first.link()).isEqualTo(second.link());
    assertThat(second.url()).isEqualTo("atlas://team/app?tag=v2");
    try (Stream<Path> tree = Files.walk(root)) {
      assertThat(tree.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".draft"));
    }
  }

  @Test
  void collectsWhatNothingLeadsToOnceItIsOld() throws IOException {
    Registry registry = new FileRegistry(root);
    registry.push(directory("", "one"), List.of());
    registry.push(directory("", "two"), List.of("v2"));
    registry.push(directory("", "three"), List.of());
    Path objects = root.resolve("directory/team/app/objects");
    Files.createDirectory(objects.resolve(".draft-of-a-push-that-was-cut-off"));
    Instant now = Instant.now();
    assertThat(registry.collect(now, false)).isEmpty();
    Instant later = now.plus(Duration.ofHours(2));
    List<String> found = registry.collect(later, true);
    assertThat(found).hasSize(2).allMatch(path -> path.startsWith("directory/team/app/objects/"));
    assertThat(registry.collect(later, false)).isEqualTo(found);
    assertThat(registry.collect(later, false)).isEmpty();
    assertThat(text(registry, "atlas://team/app?tag=v2")).isEqualTo("two");
    assertThat(text(registry, "atlas://team/app")).isEqualTo("three");
  }

  @Test
  void pushingWhatIsToBeCollectedKeepsIt() {
    Registry registry = new FileRegistry(root);
    registry.push(directory("", "one"), List.of());
    registry.push(directory("", "two"), List.of());
    registry.push(directory("", "one"), List.of());
    registry.collect(Instant.now().plus(Duration.ofHours(2)), false);
    assertThat(text(registry, "atlas://team/app")).isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atlas://../x", "atlas://", "atlas://a//b", "atlas://a/.hidden"})
  void namesDoNotLeadOut(String url) {
    assertThatThrownBy(() -> reference(url)).hasMessageStartingWith("invalid registry name");
  }

  @Test
  void filesDoNotLeadOut() {
    Artifact artifact =
        new Artifact(
            Artifact.Kind.DIRECTORY, "app", "", List.of(Artifact.File.of("../../x", "out")));
    assertThatThrownBy(() -> new FileRegistry(root.resolve("r")).push(artifact, List.of()))
        .hasMessageContaining("leads out of the registry");
  }

  @Test
  void namesOfPushHaveTheTagBehindAColon() {
    assertThat(Reference.parseName(Artifact.Kind.DIRECTORY, "app:v1").url())
        .isEqualTo("atlas://app?tag=v1");
  }

  @Test
  void noRegistryIsSaidWithAWayOut() {
    assertThatThrownBy(() -> Registries.open("", root, Map.of()))
        .hasMessageContaining("no registry is configured: set ATLAS_REGISTRY_URL");
    assertThatThrownBy(() -> Registries.open("https://user:secret@host", root, Map.of()))
        .hasMessageNotContaining("secret");
  }
}
