package dev.atlasaction.engine.hcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits HCL text into tokens. Never fails: what the language has no use for becomes a token of its
 * own kind, which the parser reports. Joining token texts with the white space between their ranges
 * gives back the source.
 */
public final class Lexer {

  private final String text;
  private final Cursor cursor;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Mode> modes = new ArrayDeque<>();

  private Lexer(String file, String text) {
    this.text = text;
    this.cursor = new Cursor(file, text);
  }

  /** The tokens of {@code text}; the last one is {@link TokenKind#END_OF_FILE}. */
  public static List<Token> tokens(String file, String text) {
    return new Lexer(file, text).run();
  }

  /** Where the lexer stands: in code, in a quoted string, or in a here-document. */
  private sealed interface Mode {
    final class Code implements Mode {
      private int openBraces;
    }

    record Quoted() implements Mode {}

    final class Heredoc implements Mode {
      private final String marker;
      private boolean atLineStart = true;

      Heredoc(String marker) {
        this.marker = marker;
      }
    }
  }

  private List<Token> run() {
    modes.push(new Mode.Code());
    while (cursor.offset() < text.length()) {
      switch (modes.getFirst()) {
        case Mode.Code code -> lexCode(code);
        case Mode.Quoted _ -> lexQuoted();
        case Mode.Heredoc heredoc -> lexHeredoc(heredoc);
      }
    }
    emit(TokenKind.END_OF_FILE, cursor.offset());
    return List.copyOf(tokens);
  }

  private void emit(TokenKind kind, int end) {
    int start = cursor.offset();
    Range range = cursor.advanceTo(end);
    tokens.add(new Token(kind, text.substring(start, end), range));
  }

  private boolean at(int index, String expected) {
    return text.startsWith(expected, index);
  }

  // --- code ---

  private void lexCode(Mode.Code code) {
    int start = cursor.offset();
    int c = text.codePointAt(start);
    if (c == ' ' || c == '\t') {
      cursor.advanceTo(start + 1);
    } else if (isLineBreak(start)) {
      emit(TokenKind.NEWLINE, lineBreakEnd(start));
    } else if (isIdentifierStart(c)) {
      emit(TokenKind.IDENTIFIER, identifierEnd(start));
    } else if (isDigit(c)) {
      emit(TokenKind.NUMBER, numberEnd(start));
    } else if (!lexComment(start) && !lexHeredocStart(start) && !lexBracket(code, start)) {
      Operators.Match match = Operators.match(text, start);
      emit(match.kind(), match.end());
    }
  }

  private boolean lexComment(int start) {
    if (at(start, "#") || at(start, "//")) {
      int end = text.indexOf('\n', start);
      emit(TokenKind.COMMENT, end < 0 ? text.length() : end + 1);
      return true;
    }
    int end = at(start, "/*") ? text.indexOf("*/", start + 2) : -1;
    if (end < 0) {
      return false;
    }
    emit(TokenKind.COMMENT, end + 2);
    return true;
  }

  private boolean lexHeredocStart(int start) {
    if (!at(start, "<<")) {
      return false;
    }
    int name = at(start + 2, "-") ? start + 3 : start + 2;
    if (name >= text.length() || !isIdentifierStart(text.codePointAt(name))) {
      return false;
    }
    int end = identifierEnd(name);
    if (!isLineBreak(end)) {
      return false;
    }
    modes.push(new Mode.Heredoc(text.substring(name, end)));
    emit(TokenKind.OPEN_HEREDOC, lineBreakEnd(end));
    return true;
  }

  private boolean lexBracket(Mode.Code code, int start) {
    switch (text.charAt(start)) {
      case '"' -> {
        modes.push(new Mode.Quoted());
        emit(TokenKind.OPEN_QUOTE, start + 1);
      }
      case '{' -> {
        code.openBraces++;
        emit(TokenKind.OPEN_BRACE, start + 1);
      }
      case '}' -> closeBrace(code, start);
      case '~' -> {
        if (!at(start, "~}")) {
          return false;
        }
        if (code.openBraces == 0 && modes.size() > 1) {
          modes.pop();
        } else {
          code.openBraces = Math.max(0, code.openBraces - 1);
        }
        emit(TokenKind.TEMPLATE_END, start + 2);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void closeBrace(Mode.Code code, int start) {
    if (code.openBraces == 0 && modes.size() > 1) {
      modes.pop();
      emit(TokenKind.TEMPLATE_END, start + 1);
      return;
    }
    code.openBraces = Math.max(0, code.openBraces - 1);
    emit(TokenKind.CLOSE_BRACE, start + 1);
  }

  // --- templates ---

  private void lexQuoted() {
    int start = cursor.offset();
    if (at(start, "\"")) {
      modes.pop();
      emit(TokenKind.CLOSE_QUOTE, start + 1);
    } else if (isLineBreak(start)) {
      emit(TokenKind.QUOTED_NEWLINE, lineBreakEnd(start));
    } else if (isLoneBackslash(start)) {
      emit(TokenKind.INVALID, start + 1);
    } else if (!lexSequenceStart(start)) {
      emit(TokenKind.QUOTED_LITERAL, quotedLiteralEnd(start));
    }
  }

  private int quotedLiteralEnd(int start) {
    int i = start;
    while (i < text.length() && !endsQuotedLiteral(i)) {
      if (at(i, "\\")) {
        i += 2;
      } else {
        i += isEscapedSequence(i) ? 3 : 1;
      }
    }
    return i;
  }

  private boolean endsQuotedLiteral(int index) {
    return at(index, "\"")
        || isLineBreak(index)
        || isSequenceStart(index)
        || isLoneBackslash(index);
  }

  private boolean isLoneBackslash(int index) {
    return at(index, "\\") && (index + 1 == text.length() || isLineBreak(index + 1));
  }

  private void lexHeredoc(Mode.Heredoc heredoc) {
    int start = cursor.offset();
    if (heredoc.atLineStart && isClosingMarker(heredoc, start)) {
      modes.pop();
      int lineEnd = text.indexOf('\n', start);
      boolean carriageReturn = lineEnd > start && text.charAt(lineEnd - 1) == '\r';
      emit(TokenKind.CLOSE_HEREDOC, carriageReturn ? lineEnd - 1 : lineEnd);
      return;
    }
    heredoc.atLineStart = false;
    if (lexSequenceStart(start)) {
      return;
    }
    int i = start;
    while (i < text.length() && !isSequenceStart(i)) {
      if (text.charAt(i) == '\n') {
        i++;
        heredoc.atLineStart = true;
        break;
      }
      i += isEscapedSequence(i) ? 3 : 1;
    }
    emit(TokenKind.HEREDOC_LITERAL, i);
  }

  /** The marker only closes when a line break follows, as in the original. */
  private boolean isClosingMarker(Mode.Heredoc heredoc, int start) {
    int end = text.indexOf('\n', start);
    return end >= 0 && text.substring(start, end).strip().equals(heredoc.marker);
  }

  private boolean lexSequenceStart(int start) {
    if (!isSequenceStart(start)) {
      return false;
    }
    TokenKind kind = at(start, "$") ? TokenKind.INTERPOLATION : TokenKind.DIRECTIVE;
    modes.push(new Mode.Code());
    emit(kind, at(start + 2, "~") && !at(start + 2, "~}") ? start + 3 : start + 2);
    return true;
  }

  private boolean isSequenceStart(int index) {
    return at(index, "${") || at(index, "%{");
  }

  private boolean isEscapedSequence(int index) {
    return at(index, "$${") || at(index, "%%{");
  }

  // --- characters ---

  private boolean isLineBreak(int index) {
    return at(index, "\n") || at(index, "\r\n");
  }

  private int lineBreakEnd(int index) {
    return at(index, "\n") ? index + 1 : index + 2;
  }

  private int identifierEnd(int start) {
    int i = start;
    while (i < text.length() && isIdentifierPart(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** Greedy: {@code 1.2.3} is one token, refused later; a dot never ends a number. */
  private int numberEnd(int start) {
    int end = start;
    int i = start;
    while (i < text.length()) {
      if (isDigit(text.charAt(i))) {
        end = ++i;
      } else if (text.charAt(i) == '.') {
        i++;
      } else if (exponentEnd(i) > i) {
        i = exponentEnd(i);
        end = i;
      } else {
        return end;
      }
    }
    return end;
  }

  /** The index behind {@code e}, an optional sign and one digit; {@code start} if there is none. */
  private int exponentEnd(int start) {
    if (!at(start, "e") && !at(start, "E")) {
      return start;
    }
    int digit = at(start + 1, "+") || at(start + 1, "-") ? start + 2 : start + 1;
    return digit < text.length() && isDigit(text.charAt(digit)) ? digit + 1 : start;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIdentifierStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }

  private static boolean isIdentifierPart(int c) {
    return c == '_'
        || c == '-'
        || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}
