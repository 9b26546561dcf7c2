package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.sql.Statement;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Hashes of the statements of a file, each covering those before it, so that an edit of what ran
 * already is noticed (spec migrate.md §8.3).
 *
 * @param hashes one a statement, with {@code h1:}
 */
public record PartialHashes(List<String> hashes) {

  /** Copies the list. */
  public PartialHashes {
    hashes = List.copyOf(hashes);
  }

  private static final String PREFIX = "h1:";

  /** The hashes of the statements of a file. */
  public static PartialHashes of(List<Statement> statements) {
    List<String> hashes = new ArrayList<>();
    MessageDigest digest = sha256();
    for (Statement statement : statements) {
      digest.update(statement.text().getBytes(UTF_8));
      hashes.add(PREFIX + soFar(digest));
    }
    return new PartialHashes(hashes);
  }

  /** The hashes of the first statements. */
  public List<String> first(int count) {
    return hashes.subList(0, count);
  }

  /**
   * Checks that the statements which ran are still those of the file.
   *
   * @throws EngineException naming the first one that changed
   */
  void requireUnchanged(String file, List<String> ran, int applied) {
    for (int i = 0; i < applied; i++) {
      if (i >= hashes.size() || i >= ran.size() || !hashes.get(i).equals(ran.get(i))) {
        throw EngineException.user(
            "sql/migrate: history changed: statement "
                + (i + 1)
                + " from file "
                + GoQuote.quote(file)
                + " changed");
      }
    }
  }

  private static String soFar(MessageDigest digest) {
    try {
      byte[] hash = ((MessageDigest) digest.clone()).digest();
      return Base64.getEncoder().encodeToString(hash);
    } catch (CloneNotSupportedException e) {
      throw new LinkageError("SHA-256 of this Java runtime cannot be cloned", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("this Java runtime has no SHA-256", e);
    }
  }
}
