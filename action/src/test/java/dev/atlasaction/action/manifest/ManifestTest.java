package dev.atlasaction.action.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.action.run.Actions;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ManifestTest {

  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));

  private static Manifest manifest() throws IOException {
    return Manifest.parse(Files.readString(ROOT.resolve("manifest.yml")));
  }

  @Test
  void namesEveryAction() throws IOException {
    assertThat(manifest().actions().keySet()).containsExactlyElementsOf(Actions.ids());
  }

  @Test
  void theFilesMadeOfItAreFresh() throws IOException {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> file : Generator.files(manifest()).entrySet()) {
      Path path = ROOT.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        stale.add(file.getKey());
      }
    }
    assertThat(stale).as("run scripts/generate").isEmpty();
  }

  @Test
  void everyPlatformHasEveryAction() throws IOException {
    for (String id : Actions.ids()) {
      String dashed = id.replace('/', '-');
      assertThat(Generator.files(manifest()))
          .containsKeys(
              id + "/action.yml",
              "gitlab/templates/" + dashed + ".yml",
              "teamcity/atlas-" + dashed + ".yml");
    }
  }

  @Test
  void saysWhereAMistakeIs() {
    assertThatThrownBy(() -> Manifest.parse("version: 1\nactions: 3\n"))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("manifest.yml:2: ");
  }

  @Test
  void quotesWhatYamlWouldTakeForSomethingElse() {
    assertThat(Yaml.scalar("a plain text")).isEqualTo("a plain text");
    assertThat(Yaml.scalar("it's: 1")).isEqualTo("'it''s: 1'");
    assertThat(Yaml.scalar("true")).isEqualTo("'true'");
    assertThat(Yaml.scalar("")).isEqualTo("''");
  }
}
