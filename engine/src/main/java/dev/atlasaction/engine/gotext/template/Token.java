package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.gotext.GoQuote;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A piece of a template.
 *
 * @param kind what it is
 * @param pos where it starts, in chars from the start of the text
 * @param text what is written there; for an error the message
 * @param line the line it starts on, from 1
 */
record Token(TokenKind kind, int pos, String text, int line) {
  private static final int MAX_SHOWN = 10;

  /** The token as error messages show it. */
  @Override
  public String toString() {
    if (kind == TokenKind.EOF) {
      return "EOF";
    }
    if (kind == TokenKind.ERROR) {
      return text;
    }
    if (kind.isKeyword()) {
      return "<" + text + ">";
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_SHOWN) {
      return GoFormat.sprintf("%.10q...", List.of(text));
    }
    return GoQuote.quote(text);
  }
}
