package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the dialect for a URL. */
public final class Dialects {

  private Dialects() {}

  /**
   * The dialect that answers to the scheme of {@code url}.
   *
   * @throws EngineException if there is none, with the original's words
   */
  public static Dialect forUrl(DatabaseUrl url) {
    String scheme = url.scheme();
    int plus = scheme.indexOf('+');
    return find(plus < 0 ? scheme : scheme.substring(0, plus))
        .orElseThrow(() ->
            EngineException.user(
                "sql/sqlclient: unknown driver \"" + scheme + "\". See: https://atlasgo.io/url"));
  }

  /** The dialect of a scheme without {@code +unix} and the like. */
  public static Optional<Dialect> find(String scheme) {
    for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
      if (dialect.schemes().contains(scheme)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** Opens a connection to {@code url}; relative paths in it are of {@code workingDirectory}. */
  public static Database connect(DatabaseUrl url, Path workingDirectory) {
    return forUrl(url).connect(url, workingDirectory);
  }
}
