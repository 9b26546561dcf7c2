package dev.atlasaction.action.preview;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory with migration files.
 *
 * @param path absolute
 */
record MigrationDirectory(Path path, Format format) {

  private static final int SAMPLE = 64 * 1024;

  /** Names of its migration files, in order. */
  List<String> files() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(format::accepts)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw EngineException.environment("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** The beginning of one of its files. */
  String sample(String name) {
    return sample(path.resolve(name));
  }

  /** The beginning of a file; bytes that are no UTF-8 become replacement characters. */
  static String sample(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(SAMPLE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw EngineException.environment("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
