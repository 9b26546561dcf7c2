package dev.atlasaction.engine.state;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.schema.Realm;

/**
 * A state and where it comes from.
 *
 * @param source decides how it may be compared (spec inspect-diff.md §2)
 * @param database the connection it was read from or built on
 */
public record State(Realm realm, Source source, Database database) {

  /** The kinds of sources. */
  public enum Source {
    /** A live database. */
    DATABASE,
    /** HCL documents. */
    HCL,
    /** A SQL file or a migration directory, replayed on a dev database. */
    SQL
  }

  /** The same state of another realm. */
  public State withRealm(Realm other) {
    return new State(other, source, database);
  }

  /** The schema its connection is bound to; empty for a whole database. */
  public String boundSchema() {
    return database.boundSchema();
  }
}
