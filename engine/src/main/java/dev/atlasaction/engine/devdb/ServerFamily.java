package dev.atlasaction.engine.devdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How the servers of one product are found, prepared and started without Docker. */
interface ServerFamily {

  /** The product with the version that a tag stands for, as people read it. */
  String label(String tag);

  /**
   * What is started for a tag, as people read it; it says so if that is another version.
   *
   * @throws dev.atlasaction.engine.error.EngineException if nothing fits
   */
  default String choice(String tag) {
    return label(tag);
  }

  /**
   * The directory with the server's programs; fetched and unpacked on first use.
   *
   * @param tag a version such as {@code 15}, {@code 8.0.33} or {@code 15-alpine}
   * @throws dev.atlasaction.engine.error.EngineException if there is no such version or it cannot
   *     be had
   */
  Path home(String tag);

  /** The server's program below {@link #home}. */
  String program();

  /**
   * Makes new data.
   *
   * @param data a directory that does not exist yet
   * @param password what the administrator shall have
   * @throws dev.atlasaction.engine.error.EngineException if the server's programs fail
   */
  void initialize(Path home, Path data, String password) throws IOException;

  /** The command line of a server that listens on {@code port} of this machine. */
  List<String> command(Path home, Path data, int port);

  /** The signal that ends a server at once, with no regard for its data. */
  String stopSignal();

  /** The path of a URL of a server that has no database of ours yet. */
  String maintenancePath();

  /** The statement that creates a database. */
  String createDatabase(String name);
}
