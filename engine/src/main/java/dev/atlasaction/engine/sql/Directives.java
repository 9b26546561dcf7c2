package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds directives in files and comments (migrate.md section 3). */
public final class Directives {

  // Greedy, so that the last "atlas:" of the line wins.
  private static final Pattern LINE =
      Pattern.compile("^([ -~]*)atlas:([0-9A-Za-z_]+)(?: +([^\n]+))?");

  private Directives() {}

  /**
   * The directive on the first line of a file, whatever stands before it on that line. This is how
   * {@code atlas:sum ignore} is found; a byte order mark hides it.
   */
  public static Optional<Directive> onFirstLine(byte[] content) {
    int end = ByteText.indexOf(content, (byte) '\n', 0);
    return match(new String(content, 0, end < 0 ? content.length : end, UTF_8), "");
  }

  /**
   * The directives of a file: those in the comment lines at its start if an empty line or nothing
   * follows them. Without an empty line they belong to the first statement.
   *
   * <p>A byte order mark is skipped and an empty line may end in CRLF; the original finds no
   * directives in such files.
   */
  public static List<Directive> inFile(byte[] content) {
    List<Directive> found = new ArrayList<>();
    int at = ByteText.byteOrderMarkLength(content);
    while (ByteText.startsWith(content, "#", at) || ByteText.startsWith(content, "--", at)) {
      int end = ByteText.indexOf(content, (byte) '\n', at);
      if (end < 0) {
        return List.of();
      }
      match(new String(content, at, end - at, UTF_8).strip(), "").ifPresent(found::add);
      at = end + 1;
    }
    return startsEmptyLine(content, at) ? List.copyOf(found) : List.of();
  }

  /** The directives in the comments of a statement: no text may stand before {@code atlas:}. */
  public static List<Directive> inComments(List<String> comments) {
    List<Directive> found = new ArrayList<>();
    for (String comment : comments) {
      inComment(comment).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<Directive> inComment(String comment) {
    if (comment.startsWith("/*")) {
      String body = comment.endsWith("*/") ? comment.substring(0, comment.length() - 2) : comment;
      return body.indexOf('\n') < 0 ? match(body, "/*") : Optional.empty();
    }
    for (String prefix : List.of("#", "-- ", "--")) {
      Optional<Directive> found = match(comment, prefix);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** An empty {@code prefix} accepts any. */
  static Optional<Directive> match(String text, String prefix) {
    if (!text.contains("atlas:")) {
      return Optional.empty();
    }
    int end = text.indexOf('\n');
    Matcher line = LINE.matcher(end < 0 ? text : text.substring(0, end));
    if (!line.lookingAt() || (!prefix.isEmpty() && !prefix.equals(line.group(1)))) {
      return Optional.empty();
    }
    String args = line.group(3);
    return Optional.of(new Directive(line.group(2), args == null ? "" : args));
  }

  private static boolean startsEmptyLine(byte[] content, int from) {
    int at = from;
    while (at < content.length && (content[at] == ' ' || content[at] == '\t')) {
      at++;
    }
    return at == content.length
        || ByteText.startsWith(content, "\n", at)
        || ByteText.startsWith(content, "\r\n", at);
  }
}
