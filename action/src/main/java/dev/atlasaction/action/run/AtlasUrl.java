package dev.atlasaction.action.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** URLs of directories in the registry (spec ci-actions.md §3.2). */
final class AtlasUrl {

  /** What Go leaves alone in a path segment, beside letters and digits. */
  private static final String PLAIN = "-_.~$&+=:@";

  private AtlasUrl() {}

  /** {@code atlas://<name>[?tag=<tag>]}; empty if there is no name. */
  static String of(String name, String tag) {
    if (name.isEmpty()) {
      return "";
    }
    String query = tag.isEmpty() ? "" : "?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    return "atlas://" + escapePath(name) + query;
  }

  private static String escapePath(String name) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
