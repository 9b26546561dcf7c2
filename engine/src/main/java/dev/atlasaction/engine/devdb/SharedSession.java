package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that goes from one target of a run to the next where both are schemas of one
 * database: for hundreds of small tenants a new connection takes longer than the work on it. Used
 * by one thread. Closing it closes the connection.
 */
public final class SharedSession implements AutoCloseable {

  private @Nullable Database idle;

  /** Nothing to share yet. */
  public SharedSession() {}

  /** The connection that was given back, moved to {@code url}, or a new one. */
  Database take(DatabaseUrl url, Supplier<Database> connect) {
    Database former = idle;
    if (former == null) {
      return connect.get();
    }
    Optional<Database> moved = former.moveTo(url);
    idle = null;
    if (moved.isEmpty()) {
      former.close();
    }
    return moved.orElseGet(connect);
  }

  /** Keeps a connection for the next target. */
  void give(Database database) {
    Database former = idle;
    idle = database;
    if (former != null) {
      former.close();
    }
  }

  @Override
  public void close() {
    Database last = idle;
    idle = null;
    if (last != null) {
      last.close();
    }
  }
}
