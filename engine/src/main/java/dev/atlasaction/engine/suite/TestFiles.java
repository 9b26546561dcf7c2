package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds test files (spec testing.md §2). */
public final class TestFiles {

  private static final String SUFFIX = ".test.hcl";
  private static final String SCHEME = "file://";

  private TestFiles() {}

  /**
   * The files that paths name: a file itself, the test files of a directory by name.
   *
   * @param paths plain or as {@code file://} URLs
   * @throws EngineException if a path does not exist, or there is no test file
   */
  public static List<Path> find(List<String> paths, Path workingDirectory) {
    List<Path> files = new ArrayList<>();
    for (String text : paths) {
      String plain = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
      Path path = workingDirectory.resolve(plain);
      if (Files.isDirectory(path)) {
        files.addAll(inDirectory(path));
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw EngineException.user("stat " + plain + ": no such file or directory");
      }
    }
    if (files.isEmpty()) {
      throw EngineException.user("no test files found");
    }
    return files;
  }

  private static List<Path> inDirectory(Path directory) {
    try (Stream<Path> children = Files.list(directory)) {
      return children
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw EngineException.environment(
          "open " + directory + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
