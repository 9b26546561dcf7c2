package dev.atlasaction.engine.hcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The parser's view of the tokens: skips comments, hides line breaks where they mean nothing, skips
 * ahead after errors, and collects diagnostics.
 */
final class TokenReader {

  private static final int MAX_DEPTH = 300;

  private final List<Token> tokens;
  private final List<HclDiagnostic> diagnostics = new ArrayList<>();
  private final Deque<Boolean> newlinesMatter = new ArrayDeque<>();
  private int next;
  private int depth;
  private boolean recovering;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
    newlinesMatter.push(true);
    InvalidTokens.report(tokens, this::report);
  }

  List<HclDiagnostic> diagnostics() {
    return diagnostics;
  }

  // --- reading ---

  Token peek() {
    return token(indexOfNext());
  }

  TokenKind peekKind() {
    return peek().kind();
  }

  Token read() {
    int index = indexOfNext();
    next = Math.min(index + 1, tokens.size());
    return token(index);
  }

  /** Reads the next token if it is of that kind. */
  boolean skip(TokenKind kind) {
    if (peekKind() != kind) {
      return false;
    }
    read();
    return true;
  }

  /** The range of the last token read or skipped. */
  Range previousRange() {
    return next == 0 ? peek().range() : tokens.get(next - 1).range();
  }

  /** Hides or shows line breaks until {@link #popNewlines()}. */
  void pushNewlines(boolean matter) {
    newlinesMatter.push(matter);
  }

  void popNewlines() {
    newlinesMatter.pop();
  }

  private int indexOfNext() {
    int i = Math.min(next, tokens.size() - 1);
    while (isHidden(tokens.get(i))) {
      i++;
    }
    return i;
  }

  private boolean isHidden(Token token) {
    return switch (token.kind()) {
      case NEWLINE -> !newlinesMatter.getFirst();
      case COMMENT -> !newlinesMatter.getFirst() || !token.text().endsWith("\n");
      default -> false;
    };
  }

  /** A line comment swallows its line break; here it stands for that break. */
  private Token token(int index) {
    Token token = tokens.get(index);
    return token.kind() == TokenKind.COMMENT
        ? new Token(TokenKind.NEWLINE, "\n", token.range())
        : token;
  }

  // --- depth ---

  /** Whether one more level of nesting fits; every true answer is paired with {@link #leave()}. */
  boolean enter() {
    if (depth >= MAX_DEPTH) {
      reportFirst(
          "Nested too deeply",
          "More than " + MAX_DEPTH + " levels of nesting are not supported.",
          peek().range());
      recovering = true;
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  // --- errors ---

  boolean recovering() {
    return recovering;
  }

  void startRecovery() {
    recovering = true;
  }

  void report(String summary, String detail, Range range) {
    report(new HclDiagnostic(summary, detail, range));
  }

  private void report(HclDiagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Reports, unless an earlier error makes this one a likely consequence. */
  void reportFirst(String summary, String detail, Range range) {
    if (!recovering) {
      report(summary, detail, range);
    }
  }

  /** A mark for {@link #failedSince}. */
  int mark() {
    return diagnostics.size();
  }

  /** Whether something went wrong since {@code mark} and the reader stands somewhere arbitrary. */
  boolean failedSince(int mark) {
    return recovering && diagnostics.size() > mark;
  }

  /** Moves what was reported since {@code mark} before what was reported since {@code earlier}. */
  void moveBefore(int earlier, int mark) {
    List<HclDiagnostic> late = new ArrayList<>(diagnostics.subList(mark, diagnostics.size()));
    diagnostics.subList(mark, diagnostics.size()).clear();
    diagnostics.addAll(earlier, late);
  }

  // --- recovery ---

  /** Skips to behind the {@code closer} of the current bracket; returns it, or the file's end. */
  Token recover(TokenKind closer) {
    recovering = true;
    int nested = 0;
    while (true) {
      Token token = read();
      TokenKind kind = token.kind();
      if (kind == TokenKind.END_OF_FILE) {
        return token;
      }
      if (kind == closer) {
        if (nested == 0) {
          return token;
        }
        nested--;
      } else if (opens(kind, closer)) {
        nested++;
      }
    }
  }

  /** Skips to the start of the next line that is outside of all brackets opened on the way. */
  void recoverAfterItem() {
    recovering = true;
    Deque<TokenKind> open = new ArrayDeque<>();
    while (true) {
      TokenKind kind = read().kind();
      switch (kind) {
        case END_OF_FILE -> {
          return;
        }
        case NEWLINE -> {
          if (open.isEmpty()) {
            return;
          }
        }
        case OPEN_BRACE,
            OPEN_BRACKET,
            OPEN_PAREN,
            OPEN_QUOTE,
            OPEN_HEREDOC,
            INTERPOLATION,
            DIRECTIVE ->
            open.push(kind);
        case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN, CLOSE_QUOTE, CLOSE_HEREDOC, TEMPLATE_END -> {
          while (!open.isEmpty() && !opens(open.getFirst(), kind)) {
            open.pop();
          }
          open.poll();
        }
        default -> {}
      }
    }
  }

  private static boolean opens(TokenKind opener, TokenKind closer) {
    return switch (closer) {
      case CLOSE_BRACE -> opener == TokenKind.OPEN_BRACE;
      case CLOSE_BRACKET -> opener == TokenKind.OPEN_BRACKET;
      case CLOSE_PAREN -> opener == TokenKind.OPEN_PAREN;
      case CLOSE_QUOTE -> opener == TokenKind.OPEN_QUOTE;
      case CLOSE_HEREDOC -> opener == TokenKind.OPEN_HEREDOC;
      case TEMPLATE_END -> opener == TokenKind.INTERPOLATION || opener == TokenKind.DIRECTIVE;
      default -> false;
    };
  }
}
