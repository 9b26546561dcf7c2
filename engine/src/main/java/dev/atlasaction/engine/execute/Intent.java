package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What is written before a statement that no transaction undoes: that it begins. It stands where a
 * failure would stand, in the columns {@code error} and {@code error_stmt} of the file's row, so
 * that the table keeps its columns and {@code migrate status} of any program shows it.
 *
 * @param digest of what the catalog said before the statement
 * @param session the server's session that runs the statement; empty if it has no name
 */
record Intent(String digest, String session) {

  private static final String BEGUN =
      "the statement was begun and its end is not recorded; the catalog before it was ";

  private static final String SESSION = ", the session ";

  static Intent of(String fingerprint, String session) {
    return new Intent(digest(fingerprint), session);
  }

  /** Whether the catalog says something else than before. */
  boolean differs(String fingerprint) {
    return !digest.equals(digest(fingerprint));
  }

  /** The words for the column. */
  String text() {
    return BEGUN + digest + (session.isEmpty() ? "" : SESSION + session);
  }

  /** Reads the words; empty if they speak of something else. */
  static Optional<Intent> parse(String text) {
    if (!text.startsWith(BEGUN)) {
      return Optional.empty();
    }
    String rest = text.substring(BEGUN.length());
    int end = rest.indexOf(SESSION);
    return Optional.of(
        end < 0
            ? new Intent(rest, "")
            : new Intent(rest.substring(0, end), rest.substring(end + SESSION.length())));
  }

  private static String digest(String fingerprint) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(fingerprint.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("this Java runtime has no SHA-256", e);
    }
  }
}
