package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Words failures of the file system as the original does: {@code open a/b: permission denied}. */
final class FileErrors {

  private FileErrors() {}

  static EngineException failure(String operation, String path, IOException cause) {
    return EngineException.environment(describe(operation, path, cause), cause);
  }

  static String describe(String operation, String path, IOException cause) {
    return operation + " " + path + ": " + reason(cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException e -> "no such file or directory";
      case AccessDeniedException e -> "permission denied";
      case FileAlreadyExistsException e -> "file exists";
      case NotDirectoryException e -> "not a directory";
      case FileSystemException e when e.getReason() != null -> lowerFirst(e.getReason());
      default -> lowerFirst(String.valueOf(cause.getMessage()));
    };
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
