package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;

/**
 * The name of an artifact, as {@code atlas://} URLs spell it (spec cli.md §6).
 *
 * @param name its slug; a plan's has the schema's before it, {@code app/plans/add_users}
 * @param tag which version; empty for none
 * @param version which version by its own name; empty for none
 */
public record Reference(Artifact.Kind kind, String name, String tag, String version) {

  private static final String SCHEME = "atlas://";

  /** Whether a URL names something in a registry. */
  public static boolean isUrl(String url) {
    return url.startsWith(SCHEME);
  }

  /**
   * Reads {@code atlas://name?tag=T} or {@code atlas://name?version=V}.
   *
   * @throws EngineException if it is none
   */
  public static Reference parse(Artifact.Kind kind, String url) {
    if (!isUrl(url)) {
      throw EngineException.user(GoQuote.quote(url) + " is no atlas:// URL");
    }
    String rest = url.substring(SCHEME.length());
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    String tag = "";
    String version = "";
    for (String pair : (question < 0 ? "" : rest.substring(question + 1)).split("&", -1)) {
      if (pair.startsWith("tag=")) {
        tag = pair.substring("tag=".length());
      } else if (pair.startsWith("version=")) {
        version = pair.substring("version=".length());
      } else if (!pair.isEmpty() && !pair.startsWith("format=")) {
        throw EngineException.user(
            "unknown parameter " + GoQuote.quote(pair) + " in " + GoQuote.quote(url));
      }
    }
    return named(kind, path, tag, version);
  }

  /**
   * Reads {@code name} or {@code name:tag}, as {@code push} takes it.
   *
   * @throws EngineException if the name holds what names must not hold
   */
  public static Reference parseName(Artifact.Kind kind, String text) {
    int colon = text.lastIndexOf(':');
    return colon < 0
        ? named(kind, text, "", "")
        : named(kind, text.substring(0, colon), text.substring(colon + 1), "");
  }

  private static Reference named(Artifact.Kind kind, String name, String tag, String version) {
    if (!isName(name)) {
      throw EngineException.user(
          "invalid registry name "
              + GoQuote.quote(name)
              + ": letters, digits, \"-\", \"_\", \".\" and \"/\" between them are allowed");
    }
    if (!tag.isEmpty() && !version.isEmpty()) {
      throw EngineException.user("tag and version of " + name + " exclude each other");
    }
    return new Reference(kind, name, tag, version);
  }

  /** Names become paths, so that nothing may lead out of the registry. */
  private static boolean isName(String name) {
    for (String part : name.split("/", -1)) {
      boolean plain =
          !part.isEmpty()
              && !part.startsWith(".")
              && part.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** The URL that means this. */
  public String url() {
    String query = tag.isEmpty() ? "" : "?tag=" + tag;
    return SCHEME + name + (version.isEmpty() ? query : "?version=" + version);
  }
}
