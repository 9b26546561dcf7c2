package dev.atlasaction.engine.dialect;

/**
 * A server's version.
 *
 * @param vendor product name in lower case, such as {@code mariadb}
 * @param text the whole text the server gave
 */
public record ServerVersion(String vendor, int major, int minor, int patch, String text) {

  /** Whether this version is the given one or newer. */
  public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
    if (major != otherMajor) {
      return major > otherMajor;
    }
    return minor != otherMinor ? minor > otherMinor : patch >= otherPatch;
  }
}
