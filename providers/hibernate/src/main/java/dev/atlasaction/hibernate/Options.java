package dev.atlasaction.hibernate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the caller wants.
 *
 * @param version of the database, with all its parts
 * @param paths folders and jars to look for entities in; empty for the folders of the class path
 * @param packages whose entities count; empty for all
 * @param settings of Hibernate, such as naming strategies
 * @param rejectsGenerators whether generators that need a table or sequence are refused
 */
record Options(
    Target target,
    String version,
    List<Path> paths,
    List<String> packages,
    Map<String, String> settings,
    boolean rejectsGenerators) {

  static final String USAGE =
      """
      usage: java -cp CLASSES:LIBRARIES:atlas-provider-hibernate.jar dev.atlasaction.hibernate.Main
        --dialect postgres|mysql|mariadb|sqlite
        --db-version VERSION      version of the database, such as 8.0.36
        --path FOLDER             where compiled entities are; several times
        --packages a.b,c.d        only entities of these packages and those below
        --setting KEY=VALUE       setting of Hibernate; several times
        --properties FILE         settings of Hibernate
        --generators ddl|reject   what becomes of sequences and tables of generators
      """;

  Options {
    paths = List.copyOf(paths);
    packages = List.copyOf(packages);
    settings = Map.copyOf(settings);
  }

  /**
   * Reads arguments.
   *
   * @throws LoaderException if they cannot be understood
   */
  static Options parse(String[] arguments) {
    Given given = new Given();
    for (int i = 0; i < arguments.length; i++) {
      String flag = arguments[i];
      int equals = flag.indexOf('=');
      if (equals > 0 && flag.startsWith("--")) {
        given.take(flag.substring(0, equals), flag.substring(equals + 1));
      } else if (flag.startsWith("--") && i + 1 < arguments.length) {
        given.take(flag, arguments[++i]);
      } else {
        throw new LoaderException(1, "cannot understand \"" + flag + "\"\n" + USAGE);
      }
    }
    return given.options();
  }

  private static final class Given {
    private String dialect = "";
    private String version = "";
    private boolean rejects;
    private final List<Path> paths = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();

    void take(String flag, String value) {
      switch (flag) {
        case "--dialect" -> dialect = value;
        case "--db-version" -> version = value;
        case "--path" -> paths.add(Path.of(value));
        case "--packages" -> packages.addAll(List.of(value.split(",", -1)));
        case "--setting" -> setting(value);
        case "--properties" -> properties(Path.of(value));
        case "--generators" -> rejects = value.equals("reject");
        default -> throw new LoaderException(1, "unknown flag " + flag + "\n" + USAGE);
      }
    }

    private void setting(String pair) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new LoaderException(1, "--setting takes KEY=VALUE, not \"" + pair + "\"");
      }
      settings.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private void properties(Path file) {
      Properties read = new Properties();
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        read.load(text);
      } catch (IOException unreadable) {
        throw new LoaderException(1, "cannot read " + file + ": " + unreadable.getMessage());
      }
      read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
    }

    Options options() {
      Target target = Target.parse(dialect);
      return new Options(
          target,
          version.isEmpty() ? target.version() : version,
          paths,
          packages,
          settings,
          rejects);
    }
  }
}
