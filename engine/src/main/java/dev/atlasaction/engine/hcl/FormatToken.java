package dev.atlasaction.engine.hcl;

import java.text.BreakIterator;
import java.util.Locale;

/** A token and the blanks in front of it, which change while a text is laid out. */
final class FormatToken {

  private final Token token;
  private int spaces;

  FormatToken(Token token, int spaces) {
    this.token = token;
    this.spaces = spaces;
  }

  TokenKind kind() {
    return token.kind();
  }

  boolean isWord(String word) {
    return token.isWord(word);
  }

  void setSpaces(int spaces) {
    this.spaces = spaces;
  }

  /** The blanks and the token in user-perceived characters. */
  int columns() {
    String text = token.text();
    if (text.chars().allMatch(c -> c < 0x80)) {
      return spaces + text.length();
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int count = 0;
    while (clusters.next() != BreakIterator.DONE) {
      count++;
    }
    return spaces + count;
  }

  void appendTo(StringBuilder out) {
    out.repeat(' ', spaces).append(token.text());
  }
}
