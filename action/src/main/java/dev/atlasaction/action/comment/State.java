package dev.atlasaction.action.comment;

import dev.atlasaction.action.scm.Marker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden line below the marker of a comment (spec ci-demand.md §3.2). The marker stays as the
 * original writes it, so that either program finds the comment.
 */
final class State {

  private static final Pattern LINE =
      Pattern.compile("(?m)^<!-- atlas-state: v=1 hash=(\\w*) key=([\\w./-]*) -->$");

  private State() {}

  /** The line for a text and a key. */
  static String line(String hash, String key) {
    return "<!-- atlas-state: v=1 hash=" + hash + " key=" + key + " -->";
  }

  /** A short name of a text, the same whatever commit and run are named in it. */
  static String hash(String text, String... volatileParts) {
    String stable = text;
    for (String part : volatileParts) {
      if (part.length() >= 7) {
        stable = stable.replace(part, "");
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(stable.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash a comment was posted with. */
  static Optional<String> findHash(String body) {
    Matcher matcher = LINE.matcher(body);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Fits comments with the marker and that key. */
  static Predicate<String> fits(Marker marker, String key) {
    Predicate<String> marked = marker.onItsOwnLine();
    return body -> {
      Matcher matcher = LINE.matcher(body);
      return marked.test(body) && (matcher.find() ? matcher.group(2) : "").equals(key);
    };
  }
}
