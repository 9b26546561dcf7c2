package dev.atlasaction.engine.gotext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Go string and character literals, as {@code strconv.Quote}, {@code %q} and {@code
 * strconv.Unquote} treat them. Names in messages are quoted this way.
 */
public final class GoQuote {
  private static final int REPLACEMENT = 0xfffd;

  private GoQuote() {}

  /**
   * The text as a double-quoted Go literal; printable characters of any script stay as they are.
   */
  public static String quote(String text) {
    return quoteWith(text, '"', false);
  }

  /** Like {@link #quote}, with everything beyond ASCII escaped ({@code %+q}). */
  public static String quoteToAscii(String text) {
    return quoteWith(text, '"', true);
  }

  /** A code point as a single-quoted Go literal; one that does not exist gives {@code '\ufffd'}. */
  public static String quoteRune(int codePoint) {
    return quoteWith(Character.toString(toRune(codePoint)), '\'', false);
  }

  /** Like {@link #quoteRune}, with everything beyond ASCII escaped. */
  public static String quoteRuneToAscii(int codePoint) {
    return quoteWith(Character.toString(toRune(codePoint)), '\'', true);
  }

  /** Whether the text can stand between back quotes: one line, no back quote, no control. */
  public static boolean canBackquote(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0xfeff || (c < ' ' && c != '\t') || c == '`' || c == 0x7f);
  }

  /** Whether Go prints the code point as it is: letters, marks, numbers, punctuation, symbols. */
  public static boolean isPrintable(int codePoint) {
    if (codePoint < 0x7f) {
      return codePoint >= ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /**
   * The text that a Go literal stands for. The literal is in double quotes, single quotes (at most
   * one character) or back quotes. Bytes that are no UTF-8 become U+FFFD.
   *
   * @throws GoTextException {@code invalid syntax}
   */
  public static String unquote(String literal) {
    char quote = quoteOf(literal);
    String body = literal.substring(1, literal.length() - 1);
    if (quote == '`') {
      if (body.indexOf('`') >= 0) {
        throw EscapeReader.invalid();
      }
      return body.replace("\r", "");
    }
    if (body.indexOf('\n') >= 0) {
      throw EscapeReader.invalid();
    }
    EscapeReader reader = new EscapeReader(body, quote);
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    int count = 0;
    while (!reader.atEnd()) {
      reader.appendTo(out, reader.next());
      count++;
    }
    if (quote == '\'' && count > 1) {
      throw EscapeReader.invalid();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * The code point of a character literal in single quotes.
   *
   * @throws GoTextException {@code invalid syntax}, or {@code malformed character constant: 'ab'}
   */
  public static int unquoteRune(String literal) {
    if (quoteOf(literal) != '\'') {
      throw EscapeReader.invalid();
    }
    EscapeReader reader = new EscapeReader(literal.substring(1, literal.length() - 1), '\'');
    if (reader.atEnd()) {
      throw EscapeReader.invalid();
    }
    int value = reader.next();
    if (!reader.atEnd()) {
      throw new GoTextException("malformed character constant: " + literal);
    }
    return value;
  }

  private static char quoteOf(String literal) {
    int last = literal.length() - 1;
    if (last < 1 || literal.charAt(0) != literal.charAt(last)) {
      throw EscapeReader.invalid();
    }
    char quote = literal.charAt(0);
    if (quote != '"' && quote != '\'' && quote != '`') {
      throw EscapeReader.invalid();
    }
    return quote;
  }

  private static int toRune(int codePoint) {
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return Character.isValidCodePoint(codePoint) && !surrogate ? codePoint : REPLACEMENT;
  }

  private static String quoteWith(String text, char quote, boolean ascii) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> appendEscaped(out, toRune(c), quote, ascii));
    return out.append(quote).toString();
  }

  private static void appendEscaped(StringBuilder out, int c, char quote, boolean ascii) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (isPrintable(c) && (!ascii || c < 0x80)) {
      out.appendCodePoint(c);
    } else {
      out.append(escape(c));
    }
  }

  private static String escape(int c) {
    return switch (c) {
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      default -> numericEscape(c);
    };
  }

  private static String numericEscape(int c) {
    if (c < ' ' || c == 0x7f) {
      return String.format(Locale.ROOT, "\\x%02x", c);
    }
    return String.format(Locale.ROOT, c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
  }
}
