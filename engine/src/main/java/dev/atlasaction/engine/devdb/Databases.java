package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The connections of one command, and the servers that were started for it. Closing it closes all
 * of them, the last one first.
 */
public final class Databases implements AutoCloseable {

  private final Path workingDirectory;
  private final DevServers servers;
  private Optional<SharedSession> shared = Optional.empty();
  private final Deque<Runnable> closers = new ArrayDeque<>();

  /**
   * No connections yet.
   *
   * @param env the environment, for the places of caches and server programs
   * @param notices takes one line where something unexpected is used, such as an embedded server
   */
  public Databases(Path workingDirectory, Map<String, String> env, Consumer<String> notices) {
    this.workingDirectory = workingDirectory;
    this.servers = new DevServers(workingDirectory, env, notices);
  }

  /** Takes connections from {@code session} where it has one that fits, and gives them back. */
  public Databases sharing(SharedSession session) {
    shared = Optional.of(session);
    return this;
  }

  /**
   * Opens a connection; for a {@code docker://} URL a server is started first.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the URL is malformed, its scheme is
   *     unknown or the server refuses
   */
  public Database open(String url) {
    DatabaseUrl parsed = DatabaseUrl.parse(url);
    if (!DevImage.isAsked(parsed)) {
      return shared
          .map(session -> session.take(parsed, () -> Dialects.connect(parsed, workingDirectory)))
          .map(this::lent)
          .orElseGet(() -> opened(Dialects.connect(parsed, workingDirectory)));
    }
    DevImage image = DevImage.parse(parsed);
    DevServer server = servers.start(image);
    closers.push(server::close);
    return opened(servers.connect(server, image));
  }

  private Database lent(Database database) {
    closers.push(() -> shared.ifPresent(session -> session.give(database)));
    return database;
  }

  private Database opened(Database database) {
    closers.push(database::close);
    return database;
  }

  @Override
  public void close() {
    while (!closers.isEmpty()) {
      closers.pop().run();
    }
  }
}
