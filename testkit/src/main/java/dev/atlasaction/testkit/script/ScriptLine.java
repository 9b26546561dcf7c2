package dev.atlasaction.testkit.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line of a script, taken apart.
 *
 * @param words the command's name and its arguments; empty for a line without a command
 */
record ScriptLine(Expectation expectation, List<String> words) {

  /** Splits a line at spaces; single quotes keep text together and unexpanded, two make one. */
  static ScriptLine parse(String line, UnaryOperator<String> expand) {
    List<String> words = line.startsWith("#") ? List.of() : new Splitter(line, expand).split();
    if (!words.isEmpty() && words.getFirst().startsWith("[")) {
      throw new ScriptFailure("conditions are not part of this language: " + words.getFirst());
    }
    if (words.isEmpty() || !(words.getFirst().equals("!") || words.getFirst().equals("?"))) {
      return new ScriptLine(Expectation.SUCCESS, words);
    }
    if (words.size() == 1) {
      throw new ScriptFailure("no command after " + words.getFirst());
    }
    Expectation expectation =
        words.getFirst().equals("!") ? Expectation.FAILURE : Expectation.EITHER;
    return new ScriptLine(expectation, words.subList(1, words.size()));
  }

  private static final class Splitter {
    private final String line;
    private final UnaryOperator<String> expand;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private Splitter(String line, UnaryOperator<String> expand) {
      this.line = line;
      this.expand = expand;
    }

    private List<String> split() {
      int at = 0;
      while (at < line.length() && line.charAt(at) != '#') {
        char c = line.charAt(at);
        if (c == ' ' || c == '\t' || c == '\r') {
          endWord();
          at++;
        } else {
          inWord = true;
          at = c == '\'' ? quoted(at + 1) : plain(at);
        }
      }
      endWord();
      return words;
    }

    /** Reads up to the closing quote and returns the position after it. */
    private int quoted(int from) {
      int at = from;
      while (at < line.length()) {
        if (line.charAt(at) != '\'') {
          word.append(line.charAt(at++));
        } else if (line.startsWith("''", at)) {
          word.append('\'');
          at += 2;
        } else {
          return at + 1;
        }
      }
      throw new ScriptFailure("unterminated quoted argument");
    }

    private int plain(int from) {
      int at = from;
      while (at < line.length() && " \t\r#'".indexOf(line.charAt(at)) < 0) {
        at++;
      }
      word.append(expand.apply(line.substring(from, at)));
      return at;
    }

    private void endWord() {
      if (inWord) {
        words.add(word.toString());
        word.setLength(0);
        inWord = false;
      }
    }
  }
}
