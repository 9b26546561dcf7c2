package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Texts by relative path, as {@code split} makes them of a schema and {@code write} takes them, in
 * between as one text with a line {@code -- path --} before each file (spec cli.md §4.1).
 */
public record SplitFiles(Map<String, String> files) {

  /** Copies the map, keeping its order. */
  public SplitFiles {
    files = new LinkedHashMap<>(files);
  }

  /** The files as one text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    files.forEach((path, content) ->
        text.append("-- ")
            .append(path)
            .append(" --\n")
            .append(content)
            .append(content.isEmpty() || content.endsWith("\n") ? "" : "\n"));
    return text.toString();
  }

  /** Gives out paths, none of them twice, not even in file systems that ignore case. */
  static final class Names {

    private final Set<String> taken = new HashSet<>();

    /** A path that no other object has. */
    String free(String directory, String name, String suffix) {
      String stem = directory + safe(name);
      String path = stem + suffix;
      for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
        path = stem + "_" + i + suffix;
      }
      return path;
    }

    /** A name without what has a meaning in paths. */
    static String safe(String name) {
      StringBuilder safe = new StringBuilder();
      name.codePoints()
          .map(c -> c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0 ? '_' : c)
          .forEach(safe::appendCodePoint);
      String text = safe.toString();
      return text.isEmpty() || text.startsWith(".") ? "_" + text : text;
    }
  }

  /** The directory of a kind of object: the plural of its word. */
  static String directory(String kind) {
    return switch (kind) {
      case "enum", "domain", "composite", "range" -> "types/";
      case "materialized" -> "views/";
      case "policy" -> "policies/";
      default -> kind.endsWith("s") ? kind + "/" : kind + "s/";
    };
  }

  /** Refuses suffixes that would make other paths of the names. */
  static void checkSuffix(String suffix) {
    if (!suffix.endsWith(".hcl") || suffix.indexOf('/') >= 0 || suffix.indexOf('\\') >= 0) {
      throw EngineException.user(
          "the suffix of split must end in .hcl, got " + GoQuote.quote(suffix));
    }
  }
}
