package dev.atlasaction.action.platform.text;

import dev.atlasaction.action.platform.Log;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that grows line by line; its folder is made if it is not there. */
public record OutputFile(Path path) {

  /** Appends the text; raises an environment error if that cannot be done. */
  public void append(String text) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, privately());
      }
      Files.writeString(
          path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw EngineException.environment("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  /** Appends the text, or tells the log that it cannot be done. */
  public void append(String text, Log log) {
    try {
      append(text);
    } catch (EngineException e) {
      log.error("failed to write output: " + e.getMessage());
    }
  }

  /** For the owner alone, where the file system knows owners. */
  private static FileAttribute<?>[] privately() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
