package dev.atlasaction.engine.dialect;

/** An open transaction of one {@link Database}; closing it without a commit undoes it. */
public interface DatabaseTransaction extends AutoCloseable {

  /**
   * Makes the work last.
   *
   * @throws DatabaseException if the server refuses, or if the product's own checks find the result
   *     unsound; then the work is undone
   */
  void commit();

  /** Undoes the work unless it was committed. */
  @Override
  void close();
}
