package dev.atlasaction.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can only be seen in the text of the sources. */
public final class Sources {
  private Sources() {}

  /** The Java files below a folder with more lines than that, as {@code name: lines}. */
  public static List<String> longerThan(int lines, Path folder) {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Sources::isJava).sorted().toList()) {
        int size = Files.readAllLines(file).size();
        if (size > lines) {
          found.add(folder.relativize(file) + ": " + size);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    return found;
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }
}
