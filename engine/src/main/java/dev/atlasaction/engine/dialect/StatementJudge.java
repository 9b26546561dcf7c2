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
    /** It may do anything, as a procedure does, and the catalog need not show it. */
    OPAQUE,
    /** It only changes the session; a new session has to run it again. */
    SETTING,
    /** It begins a transaction. */
    BEGIN,
    /** It ends a transaction. */
    END
  }

  /** What the catalog says of a statement that was begun and whose end nobody recorded. */
  enum Verdict {
    /** It happened. */
    RAN,
    /** It did not happen, or does no harm when it runs again. */
    NOT_RUN,
    /** It cannot be known. */
    UNKNOWN
  }

  /** The kind of a statement. */
  Durability durability(String statement);

  /**
   * Whether a transactional statement writes to a place that no transaction undoes, such as a table
   * of an engine without transactions.
   *
   * @throws DatabaseException if the catalog cannot be read
   */
  default boolean outlivesRollback(String statement) {
    return false;
  }

  /**
   * What the catalog says of everything that the statement names.
   *
   * @throws DatabaseException if the catalog cannot be read
   */
  String fingerprint(String statement);

  /**
   * Whether a statement happened that was begun. Asked when no session runs it any more and {@link
   * #findWreck} finds nothing.
   *
   * @param changed whether the fingerprint is another one than before the statement
   * @throws DatabaseException if the catalog cannot be read
   */
  default Verdict verdict(String statement, boolean changed) {
    return changed ? Verdict.RAN : Verdict.NOT_RUN;
  }

  /**
   * What an earlier attempt at this statement left behind half done, in words that name it.
   *
   * @param begun whether an attempt is known of
   * @throws DatabaseException if the catalog cannot be read
   */
  default Optional<Wreck> findWreck(String statement, boolean begun) {
    return Optional.empty();
  }

  /**
   * Something half done.
   *
   * @param what names it
   * @param repair the statement that removes or completes it
   * @param completes whether the statement has happened once the repair is done
   */
  record Wreck(String what, String repair, boolean completes) {}
}
