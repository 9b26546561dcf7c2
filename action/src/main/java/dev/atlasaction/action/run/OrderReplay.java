package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Executes sets of migration files on the dev database, as they would be after a merge. */
record OrderReplay(Job job) {

  /** Whether there is a database for it. */
  boolean isPossible() {
    return !job.platform().inputs().text("dev-url").isEmpty();
  }

  /** Why a directory of these files cannot be executed; absent if it can. */
  Optional<String> failure(SortedMap<String, String> files) {
    Path folder;
    try {
      folder = Files.createTempDirectory("atlas-order");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      OpenMigrations.write(folder, files);
      String dir = "file://" + folder;
      job.atlas().text(Arguments.of("migrate", "hash").flag("--dir", dir));
      job.atlas()
          .text(
              Arguments.of("migrate", "validate")
                  .flag("--dir", dir)
                  .flag("--dev-url", job.platform().inputs().text("dev-url")));
      return Optional.empty();
    } catch (EngineException e) {
      return Optional.of(
          e.getMessage().replaceFirst("^Error: ", "").replaceAll("\\s*\\n\\s*", " "));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
