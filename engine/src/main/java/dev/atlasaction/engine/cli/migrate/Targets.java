package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.error.EngineException;

/** The URL of the database that a command works on. */
final class Targets {

  private Targets() {}

  /**
   * The URL, which must be given.
   *
   * @throws EngineException if it is empty
   */
  static String required(String url) {
    if (url.isEmpty()) {
      throw EngineException.user("sql/sqlclient: missing driver. See: https://atlasgo.io/url");
    }
    return url;
  }
}
