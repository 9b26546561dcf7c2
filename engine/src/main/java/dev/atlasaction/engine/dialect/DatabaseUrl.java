package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.report.UrlView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A database URL, read as the original's {@code net/url} does (spec cli.md §6). Its text never
 * shows the password.
 *
 * @param scheme in lower case
 * @param user decoded user name; empty when there is none
 * @param password decoded password; empty when there is none
 * @param hasUser whether the URL has a user part at all
 * @param host host and port as written
 * @param path decoded path, with its leading slash
 * @param rawQuery the query as written, without the question mark
 * @param fragment the decoded fragment
 */
public record DatabaseUrl(
    String scheme,
    String user,
    String password,
    boolean hasUser,
    String host,
    String path,
    String rawQuery,
    String fragment) {

  /**
   * Reads a URL.
   *
   * @throws dev.atlasaction.engine.error.EngineException with the original's words; never with the
   *     URL itself
   */
  public static DatabaseUrl parse(String text) {
    return DatabaseUrlParser.parse(text);
  }

  /** The host without its port. */
  public String hostName() {
    int colon = portColon();
    String name = colon < 0 ? host : host.substring(0, colon);
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  /** The port, if one is given. */
  public Optional<Integer> findPort() {
    int colon = portColon();
    return colon < 0 || colon == host.length() - 1
        ? Optional.empty()
        : Optional.of(Integer.valueOf(host.substring(colon + 1)));
  }

  private int portColon() {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? colon : -1;
  }

  /** The decoded query parameters, in order of first appearance; repeated ones keep all values. */
  public Map<String, List<String>> query() {
    Map<String, List<String>> result = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int eq = pair.indexOf('=');
        String key = eq < 0 ? pair : pair.substring(0, eq);
        String value = eq < 0 ? "" : pair.substring(eq + 1);
        result
            .computeIfAbsent(DatabaseUrlParser.decodeQuery(key), _ -> new ArrayList<>())
            .add(DatabaseUrlParser.decodeQuery(value));
      }
    }
    return result;
  }

  /** The first value of a query parameter; empty when it is absent. */
  public String parameter(String name) {
    List<String> values = query().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** This URL with another path. */
  public DatabaseUrl withPath(String other) {
    return new DatabaseUrl(scheme, user, password, hasUser, host, other, rawQuery, fragment);
  }

  /** This URL with another scheme. */
  public DatabaseUrl withScheme(String other) {
    return new DatabaseUrl(other, user, password, hasUser, host, path, rawQuery, fragment);
  }

  /** The URL as reports show it. */
  public UrlView view(String boundSchema) {
    return new UrlView(
        scheme,
        "",
        hasUser ? Map.of() : null,
        host,
        path,
        fragment,
        rawQuery,
        "",
        "",
        false,
        false,
        boundSchema,
        redacted());
  }

  /** The whole URL with its password, for programs that connect too. Never for messages. */
  public String secretText() {
    StringBuilder text = new StringBuilder(scheme).append("://");
    if (hasUser) {
      text.append(encode(user));
      text.append(password.isEmpty() ? "" : ":" + encode(password)).append('@');
    }
    text.append(host).append(path);
    return rawQuery.isEmpty() ? text.toString() : text.append('?').append(rawQuery).toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The URL with the password replaced, for messages. */
  public String redacted() {
    StringJoiner text = new StringJoiner("");
    text.add(scheme).add("://");
    if (hasUser) {
      text.add(user).add(password.isEmpty() ? "" : ":xxxxx").add("@");
    }
    text.add(host).add(path);
    if (!rawQuery.isEmpty()) {
      text.add("?").add(rawQuery);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return redacted();
  }
}
