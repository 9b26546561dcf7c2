package dev.atlasaction.engine.state;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * A URL that names a state (spec cli.md §4.6, §6).
 *
 * @param text as given
 * @param scheme what stands before {@code ://}
 */
public record SourceUrl(String text, String scheme) {

  private static final String SEPARATOR = "://";
  private static final String OPENING = "sql/sqlclient: parse open url: ";

  /**
   * Splits off the scheme.
   *
   * @param workingDirectory to guess whether a file was meant
   * @throws EngineException if there is no scheme
   */
  public static SourceUrl parse(String text, Path workingDirectory) {
    int at = text.indexOf(SEPARATOR);
    if (at >= 0 && !text.startsWith("file:")) {
      requireUrl(text);
    }
    if (at > 0) {
      return new SourceUrl(text, text.substring(0, at));
    }
    throw EngineException.user(
        meansFile(text, workingDirectory)
            ? "missing scheme. Did you mean file://" + text + "?"
            : "missing scheme. See: https://atlasgo.io/url");
  }

  /** Refuses what is no URL at all; where it comes from does not matter here. */
  private static void requireUrl(String text) {
    try {
      DatabaseUrl.parse(text);
    } catch (EngineException malformed) {
      String message = malformed.getMessage();
      throw message.startsWith(OPENING)
          ? EngineException.user(message.substring(OPENING.length()))
          : malformed;
    }
  }

  private static boolean meansFile(String text, Path workingDirectory) {
    if (text.isEmpty()) {
      return false;
    }
    try {
      Path path = workingDirectory.resolve(text);
      return Files.isDirectory(path)
          || (Files.exists(path) && (text.endsWith(".sql") || text.endsWith(".hcl")));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /**
   * Reads several URLs, which must be of one kind; only files may be several.
   *
   * @param flag the flag they come from, without dashes
   * @throws EngineException if they cannot be combined
   */
  public static List<SourceUrl> parseAll(List<String> texts, Path workingDirectory, String flag) {
    if (texts.isEmpty()) {
      throw EngineException.user("at least one url is required");
    }
    List<SourceUrl> urls = texts.stream().map(text -> parse(text, workingDirectory)).toList();
    String first = urls.get(0).scheme();
    for (SourceUrl url : urls) {
      if (!url.scheme().equals(first)) {
        throw EngineException.user(
            "got mixed --%s url schemes: \"%s\" and \"%s\", the desired state must be provided from a single kind of source"
                .formatted(flag, first, url.scheme()));
      }
    }
    if (urls.size() > 1 && first.equals("mem")) {
      throw EngineException.user("\"mem://\" requires exactly one data-source URL");
    }
    if (urls.size() > 1 && !first.equals("file")) {
      throw EngineException.user(
          "got multiple --%s urls of scheme \"%s\", only multiple 'file://' urls are supported"
              .formatted(flag, first));
    }
    return urls;
  }

  /** Whether it names a file or directory. */
  public boolean isFile() {
    return scheme.equals("file");
  }

  /** What stands behind the scheme, without the query. */
  public String path() {
    String rest = text.substring(scheme.length() + SEPARATOR.length());
    int query = rest.indexOf('?');
    return query < 0 ? rest : rest.substring(0, query);
  }

  /** The first value of a query parameter; empty if there is none. */
  public String parameter(String name) {
    int query = text.indexOf('?');
    if (query >= 0) {
      for (String pair : text.substring(query + 1).split("&", -1)) {
        if (pair.startsWith(name + "=")) {
          return pair.substring(name.length() + 1);
        }
      }
    }
    return "";
  }
}
