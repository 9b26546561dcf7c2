package dev.atlasaction.engine.hcl;

/**
 * A lexical element. White space between tokens is not represented; it follows from the ranges.
 *
 * @param text the exact source text
 */
public record Token(TokenKind kind, String text, Range range) {

  /** Whether this is the identifier {@code word}; HCL has no reserved words. */
  boolean isWord(String word) {
    return kind == TokenKind.IDENTIFIER && text.equals(word);
  }
}
