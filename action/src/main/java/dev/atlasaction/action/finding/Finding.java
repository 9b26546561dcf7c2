package dev.atlasaction.action.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One thing to know about a change.
 *
 * @param place where it is; absent if it is about the run as a whole
 * @param code the rule, such as {@code DS103}; empty if it has none
 * @param headline what kind of finding it is
 * @param text what happens, naming the object; one line
 * @param statement the SQL it is about; empty if unknown
 * @param remedy what follows from it and how to do it safely; absent for rules without a page
 */
public record Finding(
    Severity severity,
    Optional<Place> place,
    String code,
    String headline,
    String text,
    String statement,
    Optional<Remedy> remedy) {

  /**
   * A position in a migration file.
   *
   * @param path from the repository's root, with slashes
   * @param file its name in the migration directory
   * @param line 1-based
   * @param column 1-based, in bytes
   */
  public record Place(String path, String file, int line, int column) {}

  /**
   * Sixteen hexadecimal digits that stay the same as long as rule, file and statement do, wherever
   * in the file it is; so many that nobody makes another statement with the same ones.
   */
  public String fingerprint() {
    String file = place.map(Place::path).orElse("");
    String about = String.join("\n", code, file, statement.replaceAll("\\s+", " "), text);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The comment above a statement that accepts this finding; empty if nothing can accept it. */
  public String acceptance() {
    return code.isEmpty() ? "" : "-- atlas:nolint " + code;
  }
}
