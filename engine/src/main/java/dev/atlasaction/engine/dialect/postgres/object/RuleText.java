package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.NameText;

/** The condition and the commands in what {@code pg_get_ruledef} prints. */
record RuleText(String where, String commands) {

  private static final String WHERE = "WHERE ";
  private static final String INSTEAD = "INSTEAD ";

  /**
   * Reads a definition such as {@code CREATE RULE r AS ON INSERT TO t WHERE (new.a > 1) DO INSTEAD
   * NOTHING;}.
   */
  static RuleText parse(String definition) {
    int at = outside(definition, " DO ", 0);
    String head = definition.substring(0, at);
    String commands = definition.substring(at + " DO ".length()).strip();
    if (commands.startsWith(INSTEAD)) {
      commands = commands.substring(INSTEAD.length()).strip();
    }
    if (commands.endsWith(";")) {
      commands = commands.substring(0, commands.length() - 1).strip();
    }
    int where = outside(head, WHERE, 0);
    return new RuleText(
        where < head.length() ? head.substring(where + WHERE.length()).strip() : "", commands);
  }

  /** Where {@code word} stands outside of quotes and parentheses; the length if nowhere. */
  private static int outside(String text, String word, int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (text.startsWith(word, i)) {
        return i;
      }
      if (c == '(') {
        i = NameText.closing(text, i);
      } else if (c == '"' || c == '\'') {
        i = Math.max(text.indexOf(c, i + 1), i);
      }
      i++;
    }
    return text.length();
  }
}
