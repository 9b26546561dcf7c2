package dev.atlasaction.engine.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Removes contents of a {@link FileRegistry} that no tag or version leads to, and what pushes left
 * that were cut off. What is young stays, since somebody may be about to tag it.
 *
 * @param root of the registry
 * @param now to tell what is young
 */
record FileCollection(Path root, Instant now) {

  private static final Duration YOUNG = Duration.ofHours(1);

  /** The removed contents by their paths in the registry. */
  List<String> run(boolean dryRun) throws IOException {
    List<String> removed = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return removed;
    }
    List<Path> shelves;
    try (Stream<Path> tree = Files.walk(root)) {
      shelves =
          tree.filter(path -> path.endsWith(FileRegistry.OBJECTS) && Files.isDirectory(path))
              .filter(path -> isShelf(path.resolveSibling("")))
              .sorted()
              .toList();
    }
    for (Path objects : shelves) {
      Set<String> kept = pointers(objects.resolveSibling(""));
      for (Path object : children(objects)) {
        if (!kept.contains(object.getFileName().toString()) && isOld(object)) {
          removed.add(root.relativize(object).toString().replace('\\', '/'));
          if (!dryRun) {
            remove(object);
          }
        }
      }
    }
    return removed;
  }

  private static boolean isShelf(Path home) {
    return Files.isDirectory(home.resolve(FileRegistry.TAGS))
        || Files.isDirectory(home.resolve(FileRegistry.VERSIONS));
  }

  private static Set<String> pointers(Path home) throws IOException {
    Set<String> digests = new TreeSet<>();
    for (String folder : List.of(FileRegistry.TAGS, FileRegistry.VERSIONS)) {
      for (Path pointer : children(home.resolve(folder))) {
        digests.add(Files.readString(pointer).strip());
      }
    }
    return digests;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private boolean isOld(Path object) throws IOException {
    try {
      Instant changed = Files.getLastModifiedTime(object).toInstant();
      return now.equals(Instant.MAX) || changed.isBefore(now.minus(YOUNG));
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  /** Moved away first, so that no reader meets half of it. */
  private static void remove(Path object) throws IOException {
    Path gone = object.resolveSibling(".gone-" + object.getFileName());
    Files.move(object, gone, StandardCopyOption.ATOMIC_MOVE);
    List<Path> all;
    try (Stream<Path> tree = Files.walk(gone)) {
      all = tree.toList();
    }
    for (Path path : all.reversed()) {
      Files.delete(path);
    }
  }
}
