package dev.atlasaction.action.run;

import dev.atlasaction.action.git.Git;
import dev.atlasaction.action.git.Git.GitResult;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The migration files of several commits, read by git.
 *
 * @param dir the directory, relative to where git runs
 */
record OpenMigrations(Git git, Path directory, String dir) {

  /** The migration files of a commit, by their names. */
  SortedMap<String, String> of(String revision) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : must("ls-tree", "--name-only", revision, "--", dir + "/").lines()) {
      if (path.endsWith(".sql")) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        files.put(name, must("show", revision + ":./" + path).stdout());
      }
    }
    return files;
  }

  /** Those of {@code all} that {@code base} does not have. */
  static SortedMap<String, String> added(SortedMap<String, String> all, Map<String, String> base) {
    SortedMap<String, String> added = new TreeMap<>(all);
    added.keySet().removeAll(base.keySet());
    return added;
  }

  /** A local name for the commits of {@code ref}; absent if they cannot be fetched. */
  Optional<String> fetch(String ref, int number) {
    String local = "refs/atlas/pull/" + number;
    return git.run(
                directory,
                List.of("fetch", "--no-tags", "--depth=1", "origin", "+" + ref + ":" + local))
            .ok()
        ? Optional.of(local)
        : Optional.empty();
  }

  /** The digits and letters before the first underscore. */
  static String version(String name) {
    return name.replaceFirst("\\.sql$", "").replaceFirst("_.*", "");
  }

  /** Writes files to a folder. */
  static void write(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GitResult must(String... args) {
    List<String> command = new ArrayList<>(List.of(args));
    GitResult result = git.run(directory, command);
    if (!result.ok()) {
      String reason = result.stderr().lines().findFirst().orElse("exit status " + result.exit());
      throw new EngineException(
          Category.ENVIRONMENT, "git %s: %s".formatted(args[0], reason), null);
    }
    return result;
  }
}
