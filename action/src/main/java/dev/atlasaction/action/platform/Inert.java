package dev.atlasaction.action.platform;

import java.util.regex.Pattern;

/**
 * Text from outside (SQL, names, messages of databases) that a CI system would otherwise take for
 * commands when it reads the log. An invisible character is put into what begins one.
 */
public final class Inert {

  private static final String BREAK = "\u200b";

  /** Agents pass over white space of every kind before a command. */
  private static final Pattern COLONS = Pattern.compile("(?m)^([^\\x21-\\x7e]*):(?=:)");

  private Inert() {}

  /** A text without {@code ##vso[...]}, {@code ##[...]} and {@code ##teamcity[...]}. */
  public static String hashes(String text) {
    if (!text.contains("##")) {
      return text;
    }
    return text.replaceAll("##(?=(\\w{0,20})\\[)", "##" + BREAK);
  }

  /** A text without these and {@code ::name::} at the beginning of a line. */
  public static String colons(String text) {
    String clean = hashes(text);
    return clean.contains("::") ? COLONS.matcher(clean).replaceAll("$1:" + BREAK) : clean;
  }
}
