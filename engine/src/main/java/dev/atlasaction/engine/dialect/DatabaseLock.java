package dev.atlasaction.engine.dialect;

/** A held lock. */
public interface DatabaseLock extends AutoCloseable {

  /** Gives the lock back. */
  @Override
  void close();
}
