package dev.atlasaction.engine.dialect;

import java.util.Optional;

/**
 * The rules of a scratch database: it must be empty before use and is left so afterwards (spec
 * migrate.md §10.2).
 */
public interface Scratch {

  /**
   * Why the database cannot serve as scratch space, such as {@code found table "t"}; empty when it
   * is clean.
   */
  Optional<String> findDirt();

  /**
   * Why a first migration must not run here; as {@link #findDirt()}, but a revisions table of that
   * name in that schema is allowed.
   */
  Optional<String> findDirtBeside(String revisionsSchema, String revisionsTable);

  /**
   * Removes everything that was created since {@link #findDirt()} answered empty.
   *
   * @throws DatabaseException if something cannot be removed
   */
  void wipe();

  /**
   * Has the server take descriptions in any order, where it can: bodies of functions are not looked
   * into. In force until {@link #wipe()}.
   */
  default void relax() {}

  /** Whether a statement failed for want of something that may still be made. */
  default boolean isMissing(DatabaseException failure) {
    return false;
  }
}
