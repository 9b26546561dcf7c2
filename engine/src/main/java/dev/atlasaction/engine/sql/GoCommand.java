package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.gotext.GoQuote;

/** SQL Server's {@code GO [count]}, which ends a batch on a line of its own. */
final class GoCommand {

  private GoCommand() {}

  static boolean isAt(byte[] text, int statementStart, int at) {
    boolean lineStart = at == statementStart || text[at - 1] == '\n';
    int after = at + 2;
    return lineStart
        && ByteText.startsWithIgnoreCase(text, "GO", at)
        && (after >= text.length || ByteText.isPatternSpace(text[after]));
  }

  /** What stands behind {@code GO} on its line. */
  static String count(byte[] text, int at) {
    int from = at + 2;
    boolean ends = from >= text.length || text[from] == '\n';
    return ends
        ? ""
        : new String(text, from, DelimiterSyntax.lineEnd(text, from) - from, UTF_8).strip();
  }

  /** True for nothing or an integer; how often the batch runs is not used. */
  static boolean isCount(String count) {
    return count.isEmpty() || count.matches("[+-]?[0-9]{1,18}");
  }

  static String invalidCount(String count) {
    String shown = GoQuote.quote(count);
    return "sql/migrate: invalid GO command, expect digits got "
        + shown
        + ": strconv.Atoi: parsing "
        + shown
        + ": invalid syntax";
  }
}
