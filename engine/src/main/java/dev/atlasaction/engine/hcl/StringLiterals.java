package dev.atlasaction.engine.hcl;

/** Turns the text of literal tokens into values. */
final class StringLiterals {

  private StringLiterals() {}

  /** Reads a quoted block label, in which template sequences are refused. */
  static Block.Label parseLabel(TokenReader reader) {
    Token open = reader.read();
    StringBuilder text = new StringBuilder();
    while (true) {
      Token token = reader.read();
      switch (token.kind()) {
        case CLOSE_QUOTE -> {
          return label(text, open, token);
        }
        case QUOTED_LITERAL -> text.append(unescape(token, reader));
        case INTERPOLATION, DIRECTIVE -> {
          String sign = token.text().substring(0, 1);
          reader.report(
              "Invalid string literal",
              "Template sequences are not allowed in this string. To include a literal \""
                  + sign
                  + "\", double it (as \""
                  + sign
                  + sign
                  + "\") to escape it.",
              token.range());
          text.append(sign).append("{ ... }");
          reader.recover(TokenKind.TEMPLATE_END);
        }
        case END_OF_FILE -> {
          reader.report(
              "Unterminated string literal",
              "Unable to find the closing quote mark before the end of the file.",
              token.range());
          return label(text, open, token);
        }
        default -> {
          reader.report(
              "Invalid string literal",
              "This item is not valid in a string literal.",
              token.range());
          return label(text, open, reader.recover(TokenKind.CLOSE_QUOTE));
        }
      }
    }
  }

  private static Block.Label label(StringBuilder text, Token open, Token close) {
    return new Block.Label(text.toString(), true, Range.between(open.range(), close.range()));
  }

  /** The text of a literal between quotes: escapes and doubled template signs resolved. */
  static String unescape(Token token, TokenReader reader) {
    String raw = token.text();
    if (raw.indexOf('\\') < 0) {
      return undouble(raw);
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length()) {
        i = unescapeOne(token, i, out, reader);
      } else if (raw.startsWith("$${", i) || raw.startsWith("%%{", i)) {
        out.append(c).append('{');
        i += 3;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  /** {@code $${} and {@code %%{} stand for one sign and the brace. */
  static String undouble(String raw) {
    return raw.replace("$${", "${").replace("%%{", "%{");
  }

  private static int unescapeOne(Token token, int at, StringBuilder out, TokenReader reader) {
    char selector = token.text().charAt(at + 1);
    switch (selector) {
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case '"', '\\' -> out.append(selector);
      case 'u' -> {
        return unescapeCode(token, at, 4, out, reader);
      }
      case 'U' -> {
        return unescapeCode(token, at, 8, out, reader);
      }
      default -> {
        int end = at + 1 + Character.charCount(token.text().codePointAt(at + 1));
        String symbol = token.text().substring(at + 1, end);
        reader.report(
            "Invalid escape sequence",
            "The symbol \"" + symbol + "\" is not a valid escape sequence selector.",
            Cursor.within(token, at, end));
        out.append('\\').append(symbol);
        return end;
      }
    }
    return at + 2;
  }

  private static int unescapeCode(
      Token token, int at, int digits, StringBuilder out, TokenReader reader) {
    String raw = token.text();
    int end = at + 2;
    while (end < raw.length() && end < at + 2 + digits && isHex(raw.charAt(end))) {
      end++;
    }
    int code = end == at + 2 + digits ? Integer.parseUnsignedInt(raw, at + 2, end, 16) : -1;
    if (Character.isValidCodePoint(code)) {
      out.appendCodePoint(code);
      return end;
    }
    if (end == at + 2 + digits) {
      out.append('\uFFFD');
      return end;
    }
    String count = digits == 4 ? "four" : "eight";
    reader.report(
        "Invalid escape sequence",
        "The \\"
            + raw.charAt(at + 1)
            + " escape sequence must be followed by "
            + count
            + " hexadecimal digits.",
        Cursor.within(token, at, end));
    out.append(raw, at, end);
    return end;
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }
}
