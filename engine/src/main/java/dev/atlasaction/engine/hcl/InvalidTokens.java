package dev.atlasaction.engine.hcl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reports characters HCL has no use for, with a hint at what was probably meant. */
final class InvalidTokens {

  private static final int MANY = 4;

  private InvalidTokens() {}

  /** Reports a habit a few times per file, other characters each time. */
  static void report(List<Token> tokens, Consumer<HclDiagnostic> sink) {
    Map<String, Integer> seen = new HashMap<>();
    for (Token token : tokens) {
      String detail = detail(token);
      if (!detail.isEmpty() && isTold(token, seen.merge(habit(token), 1, Integer::sum))) {
        sink.accept(new HclDiagnostic(summary(token), detail, token.range()));
      }
    }
  }

  /** Tokens of one habit are counted together. */
  private static String habit(Token token) {
    return switch (token.kind()) {
      case BIT_AND, BIT_OR, BIT_XOR, BIT_NOT -> "bitwise operators";
      default -> isUndecodable(token) ? "encoding" : token.kind().name();
    };
  }

  /** Whether the {@code count}th token of its habit is worth a report; of quotes the first half. */
  private static boolean isTold(Token token, int count) {
    return switch (token.kind()) {
      case BIT_AND, BIT_OR, BIT_XOR, BIT_NOT -> count <= MANY;
      case APOSTROPHE, BACKTICK -> count <= MANY && count % 2 == 1;
      case SEMICOLON -> count == 1;
      default -> !isUndecodable(token) || count == 1;
    };
  }

  private static boolean isUndecodable(Token token) {
    return token.text().equals("\uFFFD");
  }

  private static String summary(Token token) {
    return switch (token.kind()) {
      case BIT_AND, BIT_OR, BIT_XOR, BIT_NOT -> "Unsupported operator";
      case QUOTED_NEWLINE -> "Invalid multi-line string";
      default -> isUndecodable(token) ? "Invalid character encoding" : "Invalid character";
    };
  }

  private static String detail(Token token) {
    return switch (token.kind()) {
      case BIT_AND -> "Bitwise operators are not supported. Did you mean boolean AND (\"&&\")?";
      case BIT_OR -> "Bitwise operators are not supported. Did you mean boolean OR (\"||\")?";
      case BIT_NOT -> "Bitwise operators are not supported. Did you mean boolean NOT (\"!\")?";
      case BIT_XOR -> "Bitwise operators are not supported.";
      case APOSTROPHE -> "Single quotes are not valid. Use double quotes (\") to enclose strings.";
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
