package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A URL taken apart as Go does; every part is still encoded and holds its punctuation, so that
 * joining them gives the URL back.
 *
 * @param scheme with its colon
 * @param authority with the leading slashes and the user info
 */
record UrlParts(String scheme, String authority, String path, String query, String fragment) {

  static UrlParts parse(String url) {
    if (url.startsWith(":")) {
      throw CallException.of("parse \"" + url + "\": missing protocol scheme");
    }
    int hash = url.indexOf('#');
    String fragment = hash < 0 ? "" : url.substring(hash);
    String rest = hash < 0 ? url : url.substring(0, hash);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark);
    rest = mark < 0 ? rest : rest.substring(0, mark);
    int colon = schemeEnd(rest);
    String scheme = rest.substring(0, colon);
    rest = rest.substring(colon);
    int slash = rest.startsWith("//") ? rest.indexOf('/', 2) : 0;
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    try {
      return new UrlParts(scheme, authority, normalized(path), query, fragment);
    } catch (CallException e) {
      throw CallException.of("parse \"" + url + "\": " + e.getMessage());
    }
  }

  private static int schemeEnd(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ':' && i > 0) {
        return i + 1;
      }
      boolean letter = c < 0x80 && Character.isLetter(c);
      boolean later = c < 0x80 && Character.isDigit(c) || c == '+' || c == '-' || c == '.';
      if (!letter && !(i > 0 && later)) {
        return 0;
      }
      i++;
    }
    return 0;
  }

  /** A path that is validly encoded stays; another one is encoded anew. */
  private static String normalized(String path) {
    String decoded = UrlEscape.unescape(path, false);
    boolean valid =
        path.chars()
            .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || isPathSign((char) c)));
    return valid ? path : UrlEscape.path(decoded);
  }

  private static boolean isPathSign(char c) {
    return "!$&'()*+,;=:@[]%-_.~/".indexOf(c) >= 0;
  }

  UrlParts withPath(String plain) {
    String encoded = UrlEscape.path(plain);
    boolean needsSlash = !authority.isEmpty() && !encoded.isEmpty() && !encoded.startsWith("/");
    return new UrlParts(scheme, authority, (needsSlash ? "/" : "") + encoded, query, fragment);
  }

  UrlParts withUserInfo(String encoded) {
    int at = authority.lastIndexOf('@');
    String host =
        at >= 0
            ? authority.substring(at + 1)
            : authority.substring(Math.min(2, authority.length()));
    return new UrlParts(scheme, "//" + encoded + "@" + host, path, query, fragment);
  }

  /** This URL with one value for {@code key}; the query is sorted by key. */
  UrlParts withQuery(String key, String value) {
    Map<String, List<String>> values = new TreeMap<>();
    int start = query.isEmpty() ? 0 : 1;
    for (int end = start; end <= query.length(); end++) {
      if (end == query.length() || query.charAt(end) == '&') {
        addPair(query.substring(Math.min(start, end), end), values);
        start = end + 1;
      }
    }
    values.put(key, List.of(value));
    StringBuilder out = new StringBuilder();
    values.forEach((name, all) ->
        all.forEach(each ->
            out.append(out.isEmpty() ? "?" : "&")
                .append(UrlEscape.query(name))
                .append('=')
                .append(UrlEscape.query(each))));
    return new UrlParts(scheme, authority, path, out.toString(), fragment);
  }

  private static void addPair(String pair, Map<String, List<String>> values) {
    if (!pair.isEmpty()) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      values
          .computeIfAbsent(UrlEscape.unescape(name, true), _ -> new ArrayList<>())
          .add(UrlEscape.unescape(value, true));
    }
  }

  @Override
  public String toString() {
    return scheme + authority + path + query + fragment;
  }
}
