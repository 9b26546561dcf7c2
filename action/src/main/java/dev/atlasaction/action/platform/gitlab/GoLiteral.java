package dev.atlasaction.action.platform.gitlab;

import java.util.Optional;

/**
 * String literals of Go. Values from the dotenv report of an earlier job arrive as such, because
 * GitLab keeps the quotes (spec ci-actions.md §3.1).
 */
final class GoLiteral {

  private GoLiteral() {}

  /** What the literal stands for; the text itself if it is none. */
  static String unquote(String text) {
    if (text.length() < 2 || text.charAt(0) != text.charAt(text.length() - 1)) {
      return text;
    }
    String inner = text.substring(1, text.length() - 1);
    return switch (text.charAt(0)) {
      case '`' -> inner.contains("`") ? text : inner.replace("\r", "");
      case '"' -> unescape(inner, '"').orElse(text);
      case '\'' ->
          unescape(inner, '\'')
              .filter(value -> value.codePointCount(0, value.length()) == 1)
              .orElse(text);
      default -> text;
    };
  }

  private static Optional<String> unescape(String text, char quote) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote || c == '\n') {
        return Optional.empty();
      }
      if (c != '\\') {
        out.append(c);
        at++;
        continue;
      }
      if (at + 1 >= text.length()) {
        return Optional.empty();
      }
      int digits = digits(text.charAt(at + 1));
      Optional<String> value =
          digits == 0 ? simple(text.charAt(at + 1), quote) : number(text, at + 2, digits);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      out.append(value.get());
      at += 2 + digits;
    }
    return Optional.of(out.toString());
  }

  private static int digits(char kind) {
    return switch (kind) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private static Optional<String> number(String text, int start, int digits) {
    if (start + digits > text.length()) {
      return Optional.empty();
    }
    try {
      int point = Integer.parseInt(text, start, start + digits, 16);
      return Character.isValidCodePoint(point)
          ? Optional.of(Character.toString(point))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> simple(char c, char quote) {
    return switch (c) {
      case 'a' -> Optional.of("\u0007");
      case 'b' -> Optional.of("\b");
      case 'f' -> Optional.of("\f");
      case 'n' -> Optional.of("\n");
      case 'r' -> Optional.of("\r");
      case 't' -> Optional.of("\t");
      case 'v' -> Optional.of("\u000b");
      case '\\' -> Optional.of("\\");
      default -> c == quote ? Optional.of(String.valueOf(c)) : Optional.empty();
    };
  }
}
