package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.error.EngineException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads URLs by the rules of Go's {@code net/url}, whose messages users of the original know. Not
 * {@link java.net.URI}, which refuses host names with underscores and paths such as {@code
 * sqlite://a b.db}.
 */
final class DatabaseUrlParser {

  private static final String SEE = ". See: https://atlasgo.io/url";

  private static final String FAILURE = "sql/sqlclient: parse open url: ";
  private static final String USER_SIGNS = "-._:~!$&'()*+,;=%@";

  private DatabaseUrlParser() {}

  static DatabaseUrl parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
        throw failure("net/url: invalid control character in URL");
      }
    }
    int colon = schemeEnd(text);
    if (text.startsWith(":")) {
      throw failure("missing protocol scheme");
    }
    if (colon < 0 && text.split("/", 2)[0].indexOf(':') >= 0) {
      throw failure("first path segment in URL cannot contain colon");
    }
    if (colon < 0) {
      throw EngineException.user("sql/sqlclient: missing driver" + SEE);
    }
    String rest = text.substring(colon + 1);
    String fragment = "";
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = decode(rest.substring(hash + 1));
      rest = rest.substring(0, hash);
    }
    String query = "";
    int question = rest.indexOf('?');
    if (question >= 0) {
      query = rest.substring(question + 1);
      rest = rest.substring(0, question);
    }
    String authority = "";
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    return assemble(text.substring(0, colon), authority, new String[] {rest, query, fragment});
  }

  private static DatabaseUrl assemble(String scheme, String authority, String[] tail) {
    int at = authority.lastIndexOf('@');
    String user = "";
    String password = "";
    if (at >= 0) {
      String info = authority.substring(0, at);
      checkUserInfo(info);
      int colon = info.indexOf(':');
      user = decode(colon < 0 ? info : info.substring(0, colon));
      password = colon < 0 ? "" : decode(info.substring(colon + 1));
    }
    String host = decode(authority.substring(at + 1));
    if (host.startsWith("[") && host.indexOf(']') < 0) {
      throw failure("missing ']' in host");
    }
    checkPort(host);
    return new DatabaseUrl(
        scheme.toLowerCase(Locale.ROOT),
        user,
        password,
        at >= 0,
        host,
        decode(tail[0]),
        tail[1],
        tail[2]);
  }

  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
      if (!letter && !later) {
        return -1;
      }
    }
    return -1;
  }

  private static void checkUserInfo(String info) {
    boolean plain =
        info.chars()
            .allMatch(c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || USER_SIGNS.indexOf(c) >= 0);
    if (!plain) {
      throw failure("net/url: invalid userinfo");
    }
  }

  private static void checkPort(String host) {
    int colon = host.lastIndexOf(':');
    if (colon <= host.lastIndexOf(']')) {
      return;
    }
    String port = host.substring(colon + 1);
    if (!port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw failure("invalid port \":" + port + "\" after host");
    }
  }

  private static EngineException failure(String reason) {
    return EngineException.user(FAILURE + reason);
  }

  static String decodeQuery(String text) {
    return decode(text.replace('+', ' '));
  }

  /** Percent-decodes UTF-8. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '%') {
        boolean complete = i + 2 < text.length();
        int high = complete ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = complete ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw failure(
              "invalid URL escape \"" + text.substring(i, Math.min(i + 3, text.length())) + "\"");
        }
        bytes.write(high * 16 + low);
        i += 3;
      } else {
        int point = text.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
