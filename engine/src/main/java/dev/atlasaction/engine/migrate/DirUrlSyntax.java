package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/** URLs as Go reads them; its complaints are known to users of the original. */
final class DirUrlSyntax {

  // What Go accepts in a host besides letters, digits and bytes beyond ASCII.
  private static final String HOST_MARKS = "-_.~!$&'()*+,;=:[]<>\"%";

  private static final Pattern MALFORMED = Pattern.compile(";|%(?![0-9A-Fa-f]{2})");

  private final String url;

  DirUrlSyntax(String url) {
    this.url = url;
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) < ' ' || url.charAt(i) == 0x7f) {
        throw failure("net/url: invalid control character in URL");
      }
    }
  }

  /** The colon behind the scheme, or -1 if there is none. */
  int schemeEnd() {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':' && i > 0) {
        return i;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
      if (!letter && !later) {
        break;
      }
    }
    if (url.startsWith(":")) {
      throw failure("missing protocol scheme");
    }
    int colon = url.indexOf(':');
    int slash = url.indexOf('/');
    if (colon >= 0 && (slash < 0 || colon < slash)) {
      throw failure("first path segment in URL cannot contain colon");
    }
    return -1;
  }

  /** Host and path of what stands between scheme and query. */
  String path(String rest) {
    if (!rest.startsWith("//")) {
      return rest.startsWith("/") ? decode(rest) : "";
    }
    int slash = rest.indexOf('/', 2);
    String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    checkHost(host);
    return decode(host) + (slash < 0 ? "" : decode(rest.substring(slash)));
  }

  private void checkHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '%' && isAsciiEscape(host, i)) {
        throw failure("invalid URL escape " + GoQuote.quote(host.substring(i, i + 3)));
      }
      if (c < 0x80 && !Character.isLetterOrDigit(c) && HOST_MARKS.indexOf(c) < 0) {
        String shown = GoQuote.quote(String.valueOf(c));
        throw failure("invalid character " + shown + " in host name");
      }
    }
    int bracket = host.lastIndexOf(']');
    if (host.startsWith("[") && bracket < 0) {
      throw failure("missing ']' in host");
    }
    int colon = host.startsWith("[") ? bracket + 1 : host.lastIndexOf(':');
    String port = colon < 0 ? "" : host.substring(colon);
    if (!port.isEmpty() && !port.matches(":[0-9]*")) {
      throw failure("invalid port " + GoQuote.quote(port) + " after host");
    }
  }

  /** In a host only bytes beyond ASCII may be escaped, and the percent sign. */
  private static boolean isAsciiEscape(String host, int at) {
    return at + 2 < host.length()
        && Character.digit(host.charAt(at + 1), 16) < 8
        && !host.startsWith("%25", at);
  }

  private String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
        continue;
      }
      int value = hex(raw, i + 1) * 16 + hex(raw, i + 2);
      if (hex(raw, i + 1) < 0 || hex(raw, i + 2) < 0) {
        String escape = new String(raw, i, Math.min(3, raw.length - i), UTF_8);
        throw failure("invalid URL escape " + GoQuote.quote(escape));
      }
      bytes.write(value);
      i += 2;
    }
    return bytes.toString(UTF_8);
  }

  private static int hex(byte[] raw, int at) {
    return at < raw.length ? Character.digit(raw[at], 16) : -1;
  }

  private EngineException failure(String reason) {
    return EngineException.user("parse " + GoQuote.quote(url) + ": " + reason);
  }

  /** The first value of a query parameter; a malformed pair counts as absent. */
  static String parameter(String rawQuery, String name) {
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (key.equals(name) && !MALFORMED.matcher(pair).find()) {
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return new DirUrlSyntax(rawQuery).decode(value.replace('+', ' '));
      }
    }
    return "";
  }
}
