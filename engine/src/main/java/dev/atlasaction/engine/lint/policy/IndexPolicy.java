package dev.atlasaction.engine.lint.policy;

/**
 * What to check of indexes that are built or dropped while the table is in use.
 *
 * @param create whether indexes have to be created concurrently
 * @param drop whether indexes have to be dropped concurrently
 * @param transaction whether to check that such statements run outside of a transaction
 */
public record IndexPolicy(boolean create, boolean drop, boolean transaction) {

  /** Everything is checked. */
  public static final IndexPolicy DEFAULTS = new IndexPolicy(true, true, true);
}
