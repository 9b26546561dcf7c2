package dev.atlasaction.action.atlas.result;

import dev.atlasaction.engine.report.UrlView;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** URLs as text, as Go prints them (spec ci-actions.md §2.3). */
public final class GoUrl {

  private static final String UNRESERVED = "-_.~";
  private static final String IN_PATH = "$&+,/:;=@";
  private static final String IN_FRAGMENT = IN_PATH + "?!()*";

  private GoUrl() {}

  /** The text; {@code absent} if there is no URL. */
  public static String text(@Nullable UrlView url, String absent) {
    return url == null ? absent : text(url);
  }

  private static String text(UrlView url) {
    StringBuilder out = new StringBuilder();
    if (!url.scheme().isEmpty()) {
      out.append(url.scheme()).append(':');
    }
    if (!url.opaque().isEmpty()) {
      out.append(url.opaque());
    } else {
      authority(url, out);
      String path = path(url);
      if (!path.isEmpty() && path.charAt(0) != '/' && !url.host().isEmpty()) {
        out.append('/');
      }
      out.append(path);
    }
    if (url.forceQuery() || !url.rawQuery().isEmpty()) {
      out.append('?').append(url.rawQuery());
    }
    if (!url.fragment().isEmpty()) {
      String raw = url.rawFragment();
      out.append('#').append(raw.isEmpty() ? escape(url.fragment(), IN_FRAGMENT) : raw);
    }
    return out.toString();
  }

  /** A user without a name and password still shows as a bare {@code @}. */
  private static void authority(UrlView url, StringBuilder out) {
    boolean named = !url.host().isEmpty() || url.user() != null;
    if (url.scheme().isEmpty() && !named) {
      return;
    }
    if (url.omitHost() && !named) {
      return;
    }
    if (named || !url.path().isEmpty()) {
      out.append("//");
    }
    if (url.user() != null) {
      out.append('@');
    }
    out.append(url.host());
  }

  private static String path(UrlView url) {
    boolean asGiven = !url.rawPath().isEmpty() || url.path().equals("*");
    String given = url.rawPath().isEmpty() ? url.path() : url.rawPath();
    return asGiven ? given : escape(url.path(), IN_PATH);
  }

  private static String escape(String text, String allowed) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
      if (letter || UNRESERVED.indexOf(c) >= 0 || allowed.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
