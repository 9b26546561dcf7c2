package dev.atlasaction.engine.state;

import dev.atlasaction.engine.schema.Realm;

/**
 * A state and where it comes from.
 *
 * @param source decides how it may be compared (spec inspect-diff.md §2)
 * @param boundSchema the schema its connection is bound to; empty for a whole database
 */
public record State(Realm realm, Source source, String boundSchema) {

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
    return new State(other, source, boundSchema);
  }
}
