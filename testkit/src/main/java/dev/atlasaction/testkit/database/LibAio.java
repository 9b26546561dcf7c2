package dev.atlasaction.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one library that MySQL needs and that a fresh Debian or Ubuntu lacks. */
final class LibAio {
  private static final String NAME = "libaio.so.1";
  private static final List<Path> SYSTEM =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib64"),
          Path.of("/lib64"));

  private LibAio() {}

  /** A folder that has the library: the system's, or one of the cache with the Debian package. */
  static Path folder() {
    return SYSTEM.stream()
        .filter(folder -> Files.exists(folder.resolve(NAME)))
        .findFirst()
        .orElseGet(() -> ServerFiles.cached("libaio", LibAio::download));
  }

  /** Newer releases renamed the package and the file, not what is in it. */
  private static void download(Path folder) throws IOException {
    ServerProcess.run(
        List.of(
            "sh",
            "-ec",
            """
            cd "$1"
            apt-get download libaio1 || apt-get download libaio1t64 \\
              || { apt-get update && { apt-get download libaio1 || apt-get download libaio1t64; }; } \\
              || { echo 'MySQL needs libaio.so.1: install the package libaio1 or libaio'; exit 1; }
            dpkg -x libaio*.deb unpacked
            """,
            "sh",
            folder.toString()),
        Map.of(),
        "");
    try (Stream<Path> unpacked = Files.walk(folder.resolve("unpacked"))) {
      Path library =
          unpacked
              .filter(file -> file.getFileName().toString().startsWith(NAME))
              .filter(Files::isRegularFile)
              .findFirst()
              .orElseThrow(() -> new IOException("no " + NAME + " in the package"));
      Files.copy(library, folder.resolve(NAME));
    }
  }
}
