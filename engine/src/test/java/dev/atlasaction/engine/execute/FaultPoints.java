package dev.atlasaction.engine.execute;

import java.util.Locale;

/** Counts the moments at which a process may die, and dies at one of them. */
final class FaultPoints {

  /** Not an exception that anybody handles: the process is as good as gone. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Where the process is. */
  enum Place {
    BEFORE,
    AFTER,
    /** The server runs the statement, and nobody waits for the answer. */
    AFTER_STATEMENT
  }

  private final Place only;
  private int left;
  private boolean dead;

  private FaultPoints(Place only, int left) {
    this.only = only;
    this.left = left;
  }

  /** Never dies. */
  static FaultPoints none() {
    return new FaultPoints(Place.BEFORE, Integer.MAX_VALUE);
  }

  /** Dies at any moment, after some. */
  static FaultPoints anywhere(int left) {
    return new FaultPoints(Place.BEFORE, left);
  }

  /** Dies when a statement of a file is done and its record is not written. */
  static FaultPoints afterStatement(int left) {
    return new FaultPoints(Place.AFTER_STATEMENT, left);
  }

  boolean isDead() {
    return dead;
  }

  void reach(Place place) {
    if (dead) {
      throw new Killed();
    }
    boolean counts = only != Place.AFTER_STATEMENT || place == Place.AFTER_STATEMENT;
    if (counts && left-- == 0) {
      dead = true;
      throw new Killed();
    }
  }

  @Override
  public String toString() {
    return only.toString().toLowerCase(Locale.ROOT) + " " + left;
  }
}
