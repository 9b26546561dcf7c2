package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;

/**
 * What a case works in.
 *
 * @param database its own, for the time of the case
 * @param commands the commands that only its kind has
 */
record Room(Database database, OwnCommands commands) {

  /** A room for cases whose kind has no commands of its own. */
  static Room plain(Database database) {
    return new Room(database, new OwnCommands() {});
  }

  /** Commands of some kinds of cases. */
  interface OwnCommands {
    /** Applies the directory up to and including a version. */
    default void migrate(String to) {
      throw absent("migrate");
    }

    /** Brings the database to a state. */
    default void schema(String url) {
      throw absent("schema");
    }

    /** Runs a plan. */
    default void apply(String url) {
      throw absent("apply");
    }

    private static EngineException absent(String command) {
      return EngineException.user("there is no command \"" + command + "\" in this kind of test");
    }
  }
}
