package dev.atlasaction.engine.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a flyway directory in order: the latest baseline, what follows it, the repeatables.
 * Which files a baseline replaces is decided by comparing versions as text, and those seen before
 * it by comparing their paths; that is wrong, but {@code atlas.sum} holds the result.
 */
final class FlywayFiles {

  private @Nullable String baseline;
  private final List<String> versioned = new ArrayList<>();
  private final List<String> repeatable = new ArrayList<>();

  /** Takes the next file of the walk. */
  void add(String path) {
    String base = baseName(path);
    if (!base.endsWith(FileNames.SUFFIX)) {
      return;
    }
    String current = baseline == null ? "" : version(baseline);
    switch (base.charAt(0)) {
      case 'B' -> {
        String version = version(path);
        if (baseline == null || version.compareTo(current) >= 0) {
          baseline = path;
          versioned.removeIf(other -> other.compareTo(version) <= 0);
        }
      }
      case 'V' -> {
        if (baseline == null || current.compareTo(version(path)) < 0) {
          versioned.add(path);
        }
      }
      case 'R' -> repeatable.add(path);
      default -> {}
    }
  }

  List<String> inOrder() {
    List<String> files = new ArrayList<>();
    if (baseline != null) {
      files.add(baseline);
    }
    versioned.stream()
        .sorted((one, other) -> Arrays.compare(numbers(one), numbers(other)))
        .forEach(files::add);
    files.addAll(repeatable);
    return List.copyOf(files);
  }

  /** Between the letter and the description; {@code ""} for repeatables. */
  static String version(String path) {
    String base = baseName(path);
    if (base.startsWith("R")) {
      return "";
    }
    String name = FileNames.withoutSuffix(base, FileNames.SUFFIX);
    int separator = name.indexOf("__");
    return name.isEmpty() ? "" : name.substring(1, separator < 1 ? name.length() : separator);
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static long[] numbers(String path) {
    String[] parts = version(path).split("[_.]", -1);
    return Arrays.stream(parts).mapToLong(FlywayFiles::number).toArray();
  }

  private static long number(String part) {
    try {
      return Long.parseLong(part);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
