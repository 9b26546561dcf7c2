package dev.atlasaction.action.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a directory on disk.
 *
 * @param folder absolute
 */
public record DiskFiles(Path folder) implements SourceFiles {

  /** Longer files are not shown: an excerpt is all that is wanted. */
  private static final long LARGEST = 16L << 20;

  @Override
  public Optional<String> read(String name) {
    try {
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder) || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (InvalidPathException | IOException e) {
      // The finding is shown without its excerpt; why it cannot be read is no concern of the
      // reader.
      return Optional.empty();
    }
  }
}
