package dev.atlasaction.engine.dialect;

import java.util.Optional;

/**
 * What a statement does to the transaction around it, and how the catalog shows later whether it
 * ran (spec ddl-hazards.md §1.4).
 */
public interface StatementJudge {

  /** What becomes of a statement's work. */
  enum Durability {
    /** It is kept or undone with its transaction. */
    TRANSACTIONAL,
    /** It is kept at once, whatever the transaction. */
    IMMEDIATE,
    /** It only changes the session; a new session has to run it again. */
    SETTING,
    /** It begins a transaction. */
    BEGIN,
    /** It ends a transaction. */
    END
  }

  /** The kind of a statement. */
  Durability durability(String statement);

  /**
   * What the catalog says of everything that the statement names. If it says the same after an
   * interruption as before the statement, the statement did not run, or may run again.
   *
   * @throws DatabaseException if the catalog cannot be read
   */
  String fingerprint(String statement);

  /**
   * What an earlier attempt at this statement left behind half done, in words that name it.
   *
   * @throws DatabaseException if the catalog cannot be read
   */
  default Optional<Wreck> findWreck(String statement) {
    return Optional.empty();
  }

  /**
   * Something half done.
   *
   * @param what names it
   * @param repair the statement that removes it
   */
  record Wreck(String what, String repair) {}
}
