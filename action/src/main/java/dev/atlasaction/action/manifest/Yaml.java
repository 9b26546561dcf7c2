package dev.atlasaction.action.manifest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as scalars of YAML. */
final class Yaml {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 ./_;()-]*");
  private static final List<String> WORDS =
      List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private Yaml() {}

  /** The text, in quotes unless it cannot be taken for anything else. */
  static String scalar(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.endsWith(" ")
            && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  /** The text in quotes. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A list on one line. */
  static String list(List<String> texts) {
    return texts.stream().map(Yaml::scalar).collect(Collectors.joining(", ", "[", "]"));
  }
}
