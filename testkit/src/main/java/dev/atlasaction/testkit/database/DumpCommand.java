package dev.atlasaction.testkit.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a dump program of the MySQL family. */
final class DumpCommand {

  private DumpCommand() {}

  /** Writes a database with all kinds of objects and its rows to the standard output. */
  static ProcessBuilder of(
      Path program, DatabaseServer server, String database, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--no-defaults",
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--user=" + server.user(),
                "--password=" + DatabaseServer.PASSWORD,
                "--routines",
                "--events",
                "--triggers"));
    command.addAll(List.of(options));
    command.add(database);
    return new ProcessBuilder(command);
  }
}
