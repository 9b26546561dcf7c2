package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The connections of one command; closing it closes all of them, the last one first. */
public final class Databases implements AutoCloseable {

  private final Path workingDirectory;
  private final List<Database> open = new ArrayList<>();

  /** No connections yet. */
  public Databases(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * Opens a connection.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the URL is malformed, its scheme is
   *     unknown or the server refuses
   */
  public Database open(String url) {
    Database database = Dialects.connect(DatabaseUrl.parse(url), workingDirectory);
    open.add(database);
    return database;
  }

  /** The connection that was opened last. */
  public Database last() {
    return open.getLast();
  }

  @Override
  public void close() {
    for (Database database : open.reversed()) {
      database.close();
    }
    open.clear();
  }
}
