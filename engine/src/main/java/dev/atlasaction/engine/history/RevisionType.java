package dev.atlasaction.engine.history;

/** How a revision came about: bits of a number (spec migrate.md §7). */
public final class RevisionType {

  /** The database was in this state before it was managed. */
  public static final int BASELINE = 1;

  /** The file ran. */
  public static final int APPLIED = 2;

  /** A user said that it is applied. */
  public static final int RESOLVED = 4;

  private RevisionType() {}

  /** The word that reports use. */
  public static String text(int type) {
    return switch (type) {
      case BASELINE -> "baseline";
      case APPLIED -> "applied";
      case RESOLVED -> "manually set";
      case APPLIED | RESOLVED -> "applied + manually set";
      default -> "unknown (" + binary(type) + ")";
    };
  }

  private static String binary(int type) {
    String digits = Integer.toBinaryString(type);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Whether a user said that it is applied. */
  public static boolean isResolved(int type) {
    return (type & RESOLVED) != 0;
  }
}
