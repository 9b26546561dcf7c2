package dev.atlasaction.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the build has put the servers' archives. */
final class TestArtifacts {
  private TestArtifacts() {}

  /** The archive whose name begins so, which the parent pom copies. */
  static Path copied(String prefix) {
    Path folder = root().resolve("target/servers");
    if (!Files.isDirectory(folder)) {
      return existing(folder.resolve(prefix));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted(Comparator.reverseOrder())
          .findFirst()
          .orElseGet(() -> existing(folder.resolve(prefix)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The archive at that path of Maven's local repository, which the testkit's pom depends on. */
  static Path inRepository(String path) {
    String repository =
        System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
    return existing(Path.of(repository).resolve(path));
  }

  private static Path existing(Path archive) {
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException(
          "no "
              + archive
              + ": run `mvn -Dfast -pl testkit -am test-compile` once, it fetches the"
              + " database servers");
    }
    return archive;
  }

  private static Path root() {
    String known = System.getProperty("repository.root");
    if (known != null) {
      return Path.of(known);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder == null ? Path.of("").toAbsolutePath() : folder;
  }
}
