package dev.atlasaction.testkit.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Starts servers for a script that is not in Java: prints a line {@code name port} for each, and
 * keeps them until its input ends.
 */
public final class ServeMain {
  private ServeMain() {}

  /**
   * Starts the servers named {@code postgres}, {@code mysql}, {@code mariadb}.
   *
   * @throws IOException if the input cannot be read
   */
  public static void main(String... args) throws IOException {
    run(List.of(args), System.in, System.out);
  }

  static void run(List<String> names, InputStream in, PrintStream out) throws IOException {
    for (String name : names) {
      out.println(name + " " + start(name).port());
    }
    out.println("ready");
    in.transferTo(OutputStream.nullOutputStream());
  }

  private static DatabaseServer start(String name) {
    return switch (name) {
      case "postgres" -> PostgresServers.get(15);
      case "mysql" -> MySqlServers.get();
      case "mariadb" -> MariaDbServers.get();
      default -> throw new IllegalArgumentException("no such server: " + name);
    };
  }
}
