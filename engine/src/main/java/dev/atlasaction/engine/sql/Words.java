package dev.atlasaction.engine.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a statement, without its comments and strings. */
public final class Words {

  private static final int MOST = 400;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;

  private Words(String text) {
    this.text = text;
    while (at < text.length() && words.size() < MOST) {
      next();
    }
  }

  /** The first words in upper case, single spaces between them. */
  public static String head(String statement, int count) {
    List<String> all = new Words(statement).words;
    return String.join(" ", all.subList(0, Math.min(count, all.size()))).toUpperCase(Locale.ROOT);
  }

  /** The first words as written, without quotes. */
  public static List<String> first(String statement, int count) {
    List<String> all = new Words(statement).words;
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }

  /** Everything that may be a name, as written, without quotes; each once. */
  public static Set<String> names(String statement) {
    return new LinkedHashSet<>(new Words(statement).words);
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\'') {
      at = end('\'', at + 1);
    } else if (c == '`' || c == '"') {
      int end = end(c, at + 1);
      words.add(text.substring(at + 1, Math.max(at + 1, end - 1)));
      at = end;
    } else if (text.startsWith("--", at) || c == '#') {
      int line = text.indexOf('\n', at);
      at = line < 0 ? text.length() : line + 1;
    } else if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      at = close < 0 ? text.length() : close + 2;
    } else if (Character.isLetter(c) || c == '_') {
      int start = at;
      while (at < text.length() && isPart(text.charAt(at))) {
        at++;
      }
      words.add(text.substring(start, at));
    } else {
      at++;
    }
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private int end(char quote, int from) {
    int close = text.indexOf(quote, from);
    return close < 0 ? text.length() : close + 1;
  }
}
