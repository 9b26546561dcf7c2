package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The two ways to set the delimiter: MySQL's client command and the directive. */
final class DelimiterSyntax {

  private static final String COMMAND = "DELIMITER";

  private DelimiterSyntax() {}

  /** True if the statement that begins at {@code at} is a {@code DELIMITER} command. */
  static boolean isCommand(byte[] text, int at) {
    int space = at + COMMAND.length();
    return space < text.length
        && text[space] == ' '
        && ByteText.startsWithIgnoreCase(text, COMMAND, at);
  }

  /** Behind the line of {@code at}. */
  static int lineEnd(byte[] text, int at) {
    int end = ByteText.indexOf(text, (byte) '\n', at);
    return end < 0 ? text.length : end + 1;
  }

  /** The delimiter a command sets, without its quotes, its escapes resolved; may be empty. */
  static String commandValue(byte[] text, int at) {
    int from = at + COMMAND.length();
    String value = new String(text, from, lineEnd(text, at) - from, UTF_8).strip();
    boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    return unescape(quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value);
  }

  /** Resolves line breaks and tabs that are written as two characters. */
  static String unescape(String delimiter) {
    return delimiter.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
  }
}
