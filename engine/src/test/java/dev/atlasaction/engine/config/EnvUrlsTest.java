package dev.atlasaction.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvUrlsTest {

  @TempDir private Path directory;

  private EnvUrls urls(String body) throws IOException {
    Files.writeString(directory.resolve("atlas.hcl"), "env \"x\" {\n" + body + "\n}\n");
    ProjectRequest request = new ProjectRequest(Optional.empty(), "x", Map.of());
    return new EnvUrls(new ProjectReader(new RecordingPorts(directory)).read(request).single());
  }

  @Test
  void replacesAttributes() throws IOException {
    EnvUrls urls =
        urls("url = \"u\"\ndev = \"d\"\nsrc = \"s\"\nfoo = \"f\"\nmigration {\n dir = \"m\"\n}");
    assertThat(urls.resolve("env://url")).isEqualTo("u");
    assertThat(urls.resolve("env://dev")).isEqualTo("d");
    assertThat(urls.resolve("env://src")).isEqualTo("s");
    assertThat(urls.resolve("env://schema.src")).isEqualTo("s");
    assertThat(urls.resolve("env://migration.dir")).isEqualTo("m");
    assertThat(urls.resolve("env://foo")).isEqualTo("f");
    assertThat(urls.resolveAll(List.of("file://a", "file://b"))).hasSize(2);
    assertThat(urls.resolveAll(List.of("env://foo"))).containsExactly("f");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "env://bar           | env://bar (attribute) not found in env.x",
        "env://              | invalid env:// variable \"env://\"",
        "env://url/x         | invalid env:// variable \"env://url/x\"",
        "env://url?x=1       | invalid env:// variable \"env://url?x=1\"",
        "env://src           | env://src: no src attribute defined in env \"x\"",
        "env://migration.dir | env://migration.dir: no migration dir defined in env \"x\"",
        "env://n             | env://n: string value is required",
        "env://e             | env://env://e (attribute) cannot reference another env://",
        "env://name          | env://name (attribute) not found in env.x",
      })
  void saysWhatIsWrong(String url, String message) throws IOException {
    EnvUrls urls = urls("n = 1\ne = \"env://e\"");
    assertThatThrownBy(() -> urls.resolve(url)).hasMessage(message);
  }

  @Test
  void wantsOneUrlOnly() throws IOException {
    EnvUrls urls = urls("src = [\"a\", \"b\"]");
    assertThatThrownBy(() -> urls.resolve("env://src"))
        .hasMessage("env://src: expect one schema in env \"x\", got 2");
    assertThatThrownBy(() -> urls.resolveAll(List.of("env://url", "env://dev")))
        .hasMessage("cannot use multiple env:// variables in a single flag");
  }
}
