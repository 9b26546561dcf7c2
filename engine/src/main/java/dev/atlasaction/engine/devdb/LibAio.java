package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The one library that MySQL needs and that a fresh Debian or Ubuntu lacks. */
final class LibAio {

  private static final String NAME = "libaio.so.1";
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<Path> SYSTEM =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib64"),
          Path.of("/lib64"));

  /** {@code $1} is where to unpack. Newer releases renamed the package, not what is in it. */
  private static final String DOWNLOAD =
      """
      cd "$1"
      apt-get download libaio1 || apt-get download libaio1t64 \\
        || { apt-get update && { apt-get download libaio1 || apt-get download libaio1t64; }; }
      dpkg -x libaio*.deb .
      """;

  private LibAio() {}

  /** A directory that has the library: the system's, or one of the cache with the package. */
  static Path folder(ServerCache cache) {
    return SYSTEM.stream()
        .filter(directory -> Files.exists(directory.resolve(NAME)))
        .findFirst()
        .orElseGet(() -> cache.unpacked("libaio", NAME, LibAio::download));
  }

  private static void download(Path target) throws IOException {
    Commands.Outcome outcome =
        Commands.run(LIMIT, List.of("sh", "-ec", DOWNLOAD, "sh", target.toString()));
    if (!outcome.ok()) {
      throw EngineException.user(
          "MySQL needs libaio.so.1 to run without Docker: install the package libaio1, libaio1t64"
              + " or libaio. It could not be fetched: "
              + outcome.output());
    }
    try (Stream<Path> unpacked = Files.walk(target.resolve("usr"))) {
      Path library =
          unpacked
              .filter(file -> file.getFileName().toString().startsWith(NAME))
              .filter(Files::isRegularFile)
              .findFirst()
              .orElseThrow(() -> new IOException("no " + NAME + " in the package"));
      Files.copy(library, target.resolve(NAME));
    }
    if (!target.resolve(NAME).toFile().setExecutable(true)) {
      throw new IOException("cannot make " + NAME + " executable");
    }
  }
}
