package dev.atlasaction.action.finding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the statement a finding is about, for display only: the engine has judged it already. */
final class Statements {

  private static final Pattern QUOTED =
      Pattern.compile(
          "(schema|table|column|index|constraint)s? (\"[^\"]+\"(?:(?:, | and )\"[^\"]+\")*)");
  private static final Pattern TABLE_LAST = Pattern.compile("the (\"[^\"]+\") table");
  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern TYPE = Pattern.compile("non-nullable \"([^\"]+)\" column");
  private static final Pattern NEW_NAME = Pattern.compile(" to \"([^\"]+)\"");
  private static final Pattern ALTERED =
      Pattern.compile(
          "ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?([^\\s;]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  private Statements() {}

  /**
   * The statement that begins at a byte offset, up to its semicolon.
   *
   * @param text the file in UTF-8
   */
  static String at(byte[] text, int offset) {
    if (offset < 0 || offset >= text.length) {
      return "";
    }
    int end = end(text, offset);
    return new String(text, offset, end - offset, StandardCharsets.UTF_8).strip();
  }

  /** The offset behind the semicolon that ends the statement; quotes and comments are skipped. */
  private static int end(byte[] text, int from) {
    int i = from;
    while (i < text.length) {
      switch (text[i]) {
        case ';' -> {
          return i + 1;
        }
        case '\'', '"', '`' -> i = after(text, i + 1, new byte[] {text[i]});
        case '-' -> i = startsWith(text, i, "--") ? after(text, i, bytes("\n")) : i + 1;
        case '/' -> i = startsWith(text, i, "/*") ? after(text, i + 2, bytes("*/")) : i + 1;
        case '$' -> {
          int tag = dollarTag(text, i);
          i = tag > i ? after(text, tag, slice(text, i, tag)) : i + 1;
        }
        default -> i++;
      }
    }
    return text.length;
  }

  private static int after(byte[] text, int from, byte[] what) {
    for (int i = from; i + what.length <= text.length; i++) {
      if (matches(text, i, what)) {
        return i + what.length;
      }
    }
    return text.length;
  }

  /** The offset behind {@code $tag$}, or {@code from} if there is no such tag. */
  private static int dollarTag(byte[] text, int from) {
    for (int i = from + 1; i < text.length && i - from < 64; i++) {
      if (text[i] == '$') {
        return i + 1;
      }
      if (!Character.isLetterOrDigit(text[i]) && text[i] != '_') {
        return from;
      }
    }
    return from;
  }

  private static boolean startsWith(byte[] text, int at, String what) {
    return matches(text, at, bytes(what));
  }

  private static boolean matches(byte[] text, int at, byte[] what) {
    if (at + what.length > text.length) {
      return false;
    }
    for (int i = 0; i < what.length; i++) {
      if (text[at + i] != what[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] slice(byte[] text, int from, int to) {
    return Arrays.copyOfRange(text, from, to);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Names of the objects in a finding's text and statement, written as identifiers. */
  record Names(Map<String, String> values) {

    /** The directory alone. */
    static Names of(String dir) {
      return new Names(Map.of("dir", dir));
    }

    static Names of(String text, String statement, String driver) {
      Map<String, String> found = new TreeMap<>();
      Matcher altered = ALTERED.matcher(statement);
      if (altered.find()) {
        found.put("table", altered.group(1));
        found.put("altered", altered.group(1));
      }
      Matcher quoted = QUOTED.matcher(text);
      while (quoted.find()) {
        List<String> names =
            NAME.matcher(quoted.group(2))
                .results()
                .map(match -> identifier(match.group(1), driver))
                .toList();
        found.put(quoted.group(1), names.getFirst());
        found.put(quoted.group(1) + "s", String.join(", ", names));
      }
      Matcher last = TABLE_LAST.matcher(text);
      if (last.find()) {
        found.put("table", identifier(last.group(1).replace("\"", ""), driver));
      }
      Matcher renamed = NEW_NAME.matcher(text);
      if (renamed.find()) {
        found.put("new", identifier(renamed.group(1), driver));
      }
      Matcher type = TYPE.matcher(text);
      if (type.find()) {
        found.put("type", type.group(1));
      }
      String table = found.getOrDefault("table", "");
      if (!table.isEmpty()) {
        found.put("retired", identifier(unquoted(table) + "_retired", driver));
      }
      return new Names(found);
    }

    private static String unquoted(String identifier) {
      return identifier.replaceAll("[\"`\\[\\]]", "");
    }

    Optional<String> find(String name) {
      return Optional.ofNullable(values.get(name));
    }

    String get(String name) {
      return values.getOrDefault(name, "<" + name + ">");
    }

    private static String identifier(String name, String driver) {
      if (PLAIN.matcher(name).matches()) {
        return name;
      }
      String quote = driver.startsWith("my") || driver.startsWith("maria") ? "`" : "\"";
      return quote + name.replace(quote, quote + quote) + quote;
    }
  }
}
