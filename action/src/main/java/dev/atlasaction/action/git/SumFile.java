package dev.atlasaction.action.git;

import dev.atlasaction.engine.error.EngineException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

/**
 * The names in an {@code atlas.sum}, whose first line is the checksum of the others (spec
 * ci-actions.md §11.1).
 */
public record SumFile(List<String> names) {

  private static final String PREFIX = "h1:";

  /** Copies the list. */
  public SumFile {
    names = List.copyOf(names);
  }

  /** Reads the file's text; raises a user error if it does not agree with itself. */
  public static SumFile parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return new SumFile(List.of());
    }
    MessageDigest total = sha256();
    List<String> names =
        lines.stream()
            .skip(1)
            .map(line -> {
              int mark = line.lastIndexOf(" " + PREFIX);
              if (mark < 0) {
                throw EngineException.user("failed to unmarshal atlas.sum: checksum mismatch");
              }
              String name = line.substring(0, mark);
              String hash = line.substring(mark + 1 + PREFIX.length());
              total.update((name + hash).getBytes(StandardCharsets.UTF_8));
              return name;
            })
            .toList();
    String expected = PREFIX + Base64.getEncoder().encodeToString(total.digest());
    if (!lines.getFirst().strip().equals(expected)) {
      throw EngineException.user("failed to unmarshal atlas.sum: checksum mismatch");
    }
    return new SumFile(names);
  }

  /** The names that {@code base} does not have, sorted. */
  public List<String> without(SumFile base) {
    TreeSet<String> added = new TreeSet<>(names);
    base.names().forEach(added::remove);
    return List.copyOf(added);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
