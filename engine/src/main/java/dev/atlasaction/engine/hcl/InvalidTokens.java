package dev.atlasaction.engine.hcl;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reports characters HCL has no use for, with a hint at what was probably meant. */
final class InvalidTokens {

  private InvalidTokens() {}

  /** Reports each habit once per file, broken characters each time. */
  static void report(List<Token> tokens, Consumer<HclDiagnostic> sink) {
    Set<TokenKind> told = EnumSet.noneOf(TokenKind.class);
    for (Token token : tokens) {
      String detail = detail(token);
      if (detail.isEmpty()) {
        continue;
      }
      boolean first = told.add(token.kind());
      if (first || !isHabit(token.kind())) {
        sink.accept(new HclDiagnostic(summary(token), detail, token.range()));
      }
    }
  }

  private static boolean isHabit(TokenKind kind) {
    return switch (kind) {
      case APOSTROPHE, BACKTICK, SEMICOLON -> true;
      default -> false;
    };
  }

  private static String summary(Token token) {
    return switch (token.kind()) {
      case BIT_AND, BIT_OR, BIT_XOR, BIT_NOT -> "Unsupported operator";
      case QUOTED_NEWLINE -> "Invalid multi-line string";
      default ->
          token.text().equals("\uFFFD") ? "Invalid character encoding" : "Invalid character";
    };
  }

  private static String detail(Token token) {
    return switch (token.kind()) {
      case BIT_AND -> "Bitwise operators are not supported. Did you mean boolean AND (\"&&\")?";
      case BIT_OR -> "Bitwise operators are not supported. Did you mean boolean OR (\"||\")?";
      case BIT_NOT -> "Bitwise operators are not supported. Did you mean boolean NOT (\"!\")?";
      case BIT_XOR -> "Bitwise operators are not supported.";
      case APOSTROPHE ->
          "Single quotes are not valid. Use double quotes (\") to enclose strings.";
      case BACKTICK ->
          "The \"`\" character is not valid. To create a multi-line string, use the \"heredoc\""
              + " syntax, like \"<<EOT\".";
      case SEMICOLON ->
          "The \";\" character is not valid. Use newlines to separate arguments and blocks, and"
              + " commas to separate items in collection values.";
      case QUOTED_NEWLINE ->
          "Quoted strings may not be split over multiple lines. To produce a multi-line string,"
              + " either use the \\n escape to represent a newline character or use the"
              + " \"heredoc\" multi-line template syntax.";
      case INVALID -> invalidDetail(token.text());
      default -> "";
    };
  }

  private static String invalidDetail(String text) {
    return switch (text) {
      case "\uFFFD" ->
          "All input files must be UTF-8 encoded. Ensure that UTF-8 encoding is selected in your"
              + " editor.";
      case "\u201C", "\u201D" ->
          "\"Curly quotes\" are not valid here. These can sometimes be inadvertently introduced"
              + " when sharing code via documents or discussion forums. It might help to replace"
              + " the character with a \"straight quote\".";
      default -> "This character is not used within the language.";
    };
  }
}
