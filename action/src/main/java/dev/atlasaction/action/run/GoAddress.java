package dev.atlasaction.action.run;

import dev.atlasaction.engine.error.EngineException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL in an input, taken apart as Go does (spec ci-actions.md §3.2). No message quotes it: it may
 * hold a password.
 *
 * @param scheme without the colon; empty if there is none
 * @param host without user and port
 * @param redacted the text with its password replaced by {@code xxxxx}
 */
record GoAddress(String scheme, String host, String redacted) {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");
  private static final String BAD_IN_HOST = " \"<>\\^`{|}";

  /** Takes it apart; raises a user error with the reason alone. */
  static GoAddress parse(String text) {
    if (text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
      throw EngineException.user("net/url: invalid control character in URL");
    }
    if (text.startsWith(":")) {
      throw EngineException.user("missing protocol scheme");
    }
    Matcher scheme = SCHEME.matcher(text);
    boolean hasScheme = scheme.lookingAt();
    String rest = hasScheme ? text.substring(scheme.end()) : text;
    if (!hasScheme && text.replaceFirst("[/?#].*", "").contains(":")) {
      throw EngineException.user("first path segment in URL cannot contain colon");
    }
    String name = hasScheme ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    if (!rest.startsWith("//")) {
      escapes(rest.replaceFirst("[?#].*", ""));
      return new GoAddress(name, "", text);
    }
    String authority = rest.substring(2).replaceFirst("[/?#].*", "");
    escapes(rest.substring(2 + authority.length()).replaceFirst("[?#].*", ""));
    int at = authority.lastIndexOf('@');
    String host = host(authority.substring(at + 1));
    int colon = at < 0 ? -1 : authority.substring(0, at).indexOf(':');
    if (colon < 0) {
      return new GoAddress(name, host, text);
    }
    int start = text.length() - rest.length() + 2;
    String redacted = text.substring(0, start + colon + 1) + "xxxxx" + text.substring(start + at);
    return new GoAddress(name, host, redacted);
  }

  private static String host(String hostAndPort) {
    int bracket = hostAndPort.lastIndexOf(']');
    int colon = hostAndPort.indexOf(':', Math.max(bracket, 0));
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    String port = colon < 0 ? "" : hostAndPort.substring(colon);
    if (!port.matches("(:[0-9]*)?")) {
      throw EngineException.user("invalid port \"" + port + "\" after host");
    }
    for (char c : host.toCharArray()) {
      if (BAD_IN_HOST.indexOf(c) >= 0) {
        throw EngineException.user("invalid character \"" + c + "\" in host name");
      }
    }
    return host;
  }

  private static void escapes(String path) {
    Matcher bad = BAD_ESCAPE.matcher(path);
    if (bad.find()) {
      throw EngineException.user("invalid URL escape \"" + bad.group() + "\"");
    }
  }
}
