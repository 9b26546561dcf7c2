package dev.atlasaction.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a test expects, in a file beside the sources.
 *
 * @param path relative to the module, such as {@code src/test/golden/split/1.golden}
 */
public record GoldenFile(Path path) {

  /** Fails unless the text is the file's; with {@code -Dgolden.update} writes it instead. */
  public void assertMatches(String actual) {
    try {
      if (GoldenUpdate.isOn()) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, actual);
        return;
      }
      assertThat(path).isRegularFile();
      assertThat(actual).as("%s", path).isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("golden file " + path, e);
    }
  }
}
