package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What was fetched or made for embedded servers, kept for the next run of this user. */
record ServerCache(Map<String, String> env) {

  private static final Duration FETCH_LIMIT = Duration.ofMinutes(15);

  /** A file in a Maven repository; the classifier may be empty. */
  record Artifact(String group, String name, String version, String classifier, String type) {

    private String file() {
      String tail = classifier.isEmpty() ? "" : "-" + classifier;
      return name + "-" + version + tail + "." + type;
    }

    private String coordinates() {
      return group
          + ":"
          + name
          + ":"
          + version
          + ":"
          + type
          + (classifier.isEmpty() ? "" : ":" + classifier);
    }
  }

  /** Fills a new directory. */
  @FunctionalInterface
  interface Filler {
    void fill(Path directory) throws IOException;
  }

  /** The value of a variable of the environment; empty if it is not set. */
  String variable(String name) {
    return env.getOrDefault(name, "");
  }

  /** The directory of the cache; it may not exist yet. */
  Path root() {
    String named = variable("XDG_CACHE_HOME");
    if (!named.isEmpty()) {
      return Path.of(named, "atlas-action");
    }
    String home = variable("HOME");
    return home.isEmpty() || !Files.isWritable(Path.of(home))
        ? Path.of(System.getProperty("java.io.tmpdir"), "atlas-action-cache")
        : Path.of(home, ".cache", "atlas-action");
  }

  /**
   * The directory {@code name} of the cache. It is filled beside its final place and renamed, so
   * that runs at the same time do not collide and nobody sees it half full.
   *
   * @param program what is executable in it once it is whole
   */
  Path unpacked(String name, String program, Filler filler) {
    Path home = root().resolve(name);
    if (Files.isExecutable(home.resolve(program))) {
      return home;
    }
    try {
      Files.createDirectories(root());
      Path staging = Files.createTempDirectory(root(), "unpack-");
      filler.fill(staging);
      try {
        Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException another) {
        if (!Files.isExecutable(home.resolve(program))) {
          throw another;
        }
        Directories.delete(staging);
      }
      return home;
    } catch (IOException failure) {
      throw EngineException.environment(
          "cannot unpack a server into " + home + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * The file of an artifact, brought by Maven if it is not there.
   *
   * @param missing what the message begins with if it cannot be had
   */
  Path fetch(Artifact artifact, String missing) {
    Path file =
        Path.of(
            env.getOrDefault("HOME", System.getProperty("user.home")),
            ".m2",
            "repository",
            artifact.group().replace('.', '/'),
            artifact.name(),
            artifact.version(),
            artifact.file());
    if (Files.exists(file)) {
      return file;
    }
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
                  "-Dartifact=" + artifact.coordinates()));
    } catch (EngineException noMaven) {
      throw noMaven.prefixed(missing);
    }
    if (!fetched.ok()) {
      throw EngineException.user(missing + fetched.output());
    }
    if (!Files.exists(file)) {
      throw EngineException.user(
          "cannot find " + artifact.coordinates() + " after Maven fetched it");
    }
    return file;
  }
}
