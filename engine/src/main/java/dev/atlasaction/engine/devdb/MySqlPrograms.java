package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the servers of MySQL and MariaDB have in common. */
final class MySqlPrograms {

  private static final Duration VERSION_LIMIT = Duration.ofSeconds(10);
  private static final String VERSION_WORD = "Ver ";

  private MySqlPrograms() {}

  /** The options that every start needs, first of all the program. */
  static List<String> command(Path home, String program, Path data) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve(program).toString());
    command.add("--no-defaults");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(
        List.of(
            "--basedir=" + home,
            "--lc-messages-dir=" + home.resolve("share"),
            "--datadir=" + data,
            "--innodb-buffer-pool-size=32M"));
    return command;
  }

  /** The options of a server that serves one command and whose data nobody will miss. */
  static List<String> serving(Path data, int port) {
    return List.of(
        "--port=" + port,
        "--bind-address=127.0.0.1",
        "--socket=" + data.resolveSibling("socket"),
        "--pid-file=" + data.resolveSibling("pid"),
        // At its start, MariaDB removes the temporary tables of all servers that it finds in there.
        "--tmpdir=" + data.getParent(),
        "--secure-file-priv=",
        "--skip-name-resolve",
        "--skip-log-bin",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-doublewrite=0",
        "--max-connections=20");
  }

  /** The statement that creates a database unless it is there. */
  static String createDatabase(String name) {
    return "CREATE DATABASE IF NOT EXISTS `" + name.replace("`", "``") + "`";
  }

  /**
   * The directory that a variable names, or one below it that is named as the version, if the
   * program in it is of the version that {@code tag} asks for.
   */
  static Optional<Path> given(String variable, String program, String tag) {
    if (variable.isEmpty()) {
      return Optional.empty();
    }
    String asked = version(tag);
    return Stream.of(Path.of(variable, asked), Path.of(variable))
        .filter(home -> serves(home.resolve(program), asked))
        .findFirst();
  }

  private static boolean serves(Path program, String asked) {
    if (!Files.isExecutable(program)) {
      return false;
    }
    String output =
        Commands.run(VERSION_LIMIT, List.of(program.toString(), "--no-defaults", "--version"))
            .output();
    int at = output.indexOf(VERSION_WORD);
    return at >= 0 && means(asked, version(output.substring(at + VERSION_WORD.length())));
  }

  /** Refuses machines for which there are no programs. */
  static void requireLinux(String product) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    if (!os.contains("linux") || !(arch.equals("amd64") || arch.equals("x86_64"))) {
      throw EngineException.user(
          "no embedded "
              + product
              + " on "
              + System.getProperty("os.name")
              + " "
              + arch
              + ": start Docker, or give the URL of a running server as the dev database");
    }
  }

  /** The numbers that a tag begins with: {@code 8.0} of {@code 8.0-debian}. */
  static String version(String tag) {
    int end = 0;
    while (end < tag.length() && (Character.isDigit(tag.charAt(end)) || tag.charAt(end) == '.')) {
      end++;
    }
    return tag.substring(0, end);
  }

  /** Whether a version that is asked for is of a later series than one that can be had. */
  static boolean isNewer(String asked, String version) {
    int[] wanted = series(asked);
    int[] had = series(version);
    return wanted[0] > had[0] || (wanted[0] == had[0] && wanted[1] > had[1]);
  }

  private static int[] series(String version) {
    int[] numbers = new int[2];
    int at = 0;
    for (int i = 0; i < version.length() && at < 2; i++) {
      char c = version.charAt(i);
      if (c == '.') {
        at++;
      } else if (numbers[at] < 1000) {
        numbers[at] = numbers[at] * 10 + c - '0';
      }
    }
    return numbers;
  }

  /** The product and the version that is started, with a word on it if another was asked for. */
  static String choice(String product, String tag, String version) {
    String asked = version(tag);
    return means(asked, version)
        ? product + " " + tag
        : product + " " + version + " (the nearest to " + tag + " that there is)";
  }

  /** Whether {@code asked}, such as {@code 8.0} or nothing, means {@code version}. */
  static boolean means(String asked, String version) {
    return asked.isEmpty() || version.equals(asked) || version.startsWith(asked + ".");
  }
}
