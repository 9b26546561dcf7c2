package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.Locale;

/**
 * The URL of a migration directory, such as {@code file://migrations?format=goose} (migrate.md
 * section 1.3).
 *
 * @param scheme in lower case
 * @param path host and path, decoded; {@code migrations} if a {@code file} URL has none
 * @param rawQuery the query as written
 */
public record DirUrl(String scheme, String path, String rawQuery) {

  private static final String DEFAULT_PATH = "migrations";

  /**
   * Reads a URL.
   *
   * @throws EngineException if it has no scheme or is malformed
   */
  public static DirUrl parse(String text) {
    DirUrlSyntax syntax = new DirUrlSyntax(text);
    int colon = syntax.schemeEnd();
    if (colon < 0) {
      throw EngineException.user(
          "missing scheme for dir url. Did you mean " + GoQuote.quote("file://" + text) + "? ");
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String path = syntax.path(question < 0 ? rest : rest.substring(0, question));
    return new DirUrl(scheme, path.isEmpty() && scheme.equals("file") ? DEFAULT_PATH : path, query);
  }

  /** The first value of a query parameter, {@code ""} if it is absent. */
  public String parameter(String name) {
    return DirUrlSyntax.parameter(rawQuery, name);
  }
}
