package dev.atlasaction.engine.dialect;

/** A held lock. */
public interface DatabaseLock extends AutoCloseable {

  /** Whether it is still held. A lock of the session that does the work is: it ends with it. */
  default boolean isHeld() {
    return true;
  }

  /** Gives the lock back. */
  @Override
  void close();
}
