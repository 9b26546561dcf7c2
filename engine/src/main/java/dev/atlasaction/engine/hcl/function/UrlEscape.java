package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent encoding with Go's choice of characters for each part of a URL. */
final class UrlEscape {

  private static final String UNRESERVED = "-_.~";
  private static final String HEX = "0123456789ABCDEF";

  private UrlEscape() {}

  static String query(String text) {
    return escape(text, UNRESERVED).replace("%20", "+");
  }

  static String path(String text) {
    return escape(text, UNRESERVED + "$&+,/:;=@");
  }

  static String userInfo(String text) {
    return escape(text, UNRESERVED + "$&+,;=");
  }

  private static String escape(String text, String plain) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  /**
   * The text that was encoded.
   *
   * @throws CallException for an incomplete escape
   */
  static String unescape(String text, boolean plusIsBlank) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int high = i + 1 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
        int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          String bad = new String(bytes, i, Math.min(3, bytes.length - i), StandardCharsets.UTF_8);
          throw CallException.of("invalid URL escape \"" + bad + "\"");
        }
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(bytes[i] == '+' && plusIsBlank ? ' ' : bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
