package dev.atlasaction.engine.gotext;

import java.util.Locale;
import java.util.Set;

/** Turns Java names into Go's exported ones. */
final class GoNames {
  private static final Set<String> INITIALISMS =
      Set.of(
          "API", "ASCII", "CPU", "DNS", "EOF", "HCL", "HTML", "HTTP", "HTTPS", "ID", "IP", "JSON",
          "SQL", "SSH", "TCP", "TLS", "UI", "URI", "URL", "UTF8", "UUID", "XML");

  private GoNames() {}

  /** {@code fromV} gives {@code FromV}, {@code marshalSql} gives {@code MarshalSQL}. */
  static String exported(String javaName) {
    StringBuilder out = new StringBuilder(javaName.length());
    int start = 0;
    for (int i = 1; i <= javaName.length(); i++) {
      if (i == javaName.length() || Character.isUpperCase(javaName.charAt(i))) {
        out.append(word(javaName.substring(start, i)));
        start = i;
      }
    }
    return out.toString();
  }

  private static String word(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (INITIALISMS.contains(upper)) {
      return upper;
    }
    return upper.substring(0, 1) + word.substring(1);
  }
}
