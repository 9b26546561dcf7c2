package dev.atlasaction.engine.state;

import dev.atlasaction.engine.dialect.ServerVersion;

/**
 * Takes the marks of {@code /*!50003 ... *}{@code /} away from dumps of the MySQL family, for what
 * stands between them are statements, and parts of statements, that a server of that version runs.
 * What is for newer servers goes. All characters keep their places.
 */
final class ConditionalComments {

  /** MariaDB does not follow what MySQL says for its own versions from 5.7 on. */
  private static final int MYSQL_ALONE_FROM = 50700;

  private static final int MYSQL_ALONE_TO = 99999;

  private final StringBuilder text;
  private final int version;
  private final boolean mariaDb;
  private boolean inside;

  private ConditionalComments(String text, int version, boolean mariaDb) {
    this.text = new StringBuilder(text);
    this.version = version;
    this.mariaDb = mariaDb;
  }

  /** The text as a server of that version reads it. */
  static String unwrapped(String text, ServerVersion version, boolean mariaDb) {
    int number = version.major() * 10000 + version.minor() * 100 + version.patch();
    return new ConditionalComments(text, number, mariaDb).run();
  }

  private String run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"' || c == '`') {
        at = afterQuoted(at);
      } else if (startsWith("-- ", at) || startsWith("--\n", at) || c == '#') {
        at = after("\n", at);
      } else if (startsWith("/*", at)) {
        at = comment(at);
      } else if (inside && startsWith("*/", at)) {
        blank(at, at + 2);
        inside = false;
        at += 2;
      } else {
        at++;
      }
    }
    return text.toString();
  }

  private int comment(int at) {
    boolean maria = startsWith("/*M!", at);
    if (inside || !(maria || startsWith("/*!", at))) {
      return after("*/", at + 2);
    }
    int body = at + (maria ? 4 : 3);
    int digits = body;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean runs = (!maria || mariaDb) && isFor(text.substring(body, digits), maria);
    if (runs) {
      blank(at, digits);
      inside = true;
      return digits;
    }
    int end = after("*/", digits);
    blank(at, end);
    return end;
  }

  private boolean isFor(String number, boolean maria) {
    if (number.isEmpty()) {
      return true;
    }
    int needed = Integer.parseInt(number.substring(0, Math.min(6, number.length())));
    boolean others = mariaDb && !maria && needed >= MYSQL_ALONE_FROM && needed <= MYSQL_ALONE_TO;
    return needed <= version && !others;
  }

  private int afterQuoted(int at) {
    char quote = text.charAt(at);
    int next = at + 1;
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '\\' && quote != '`') {
        next += 2;
      } else if (c == quote) {
        return next + 1;
      } else {
        next++;
      }
    }
    return text.length();
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private boolean startsWith(String word, int at) {
    if (text.length() - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
