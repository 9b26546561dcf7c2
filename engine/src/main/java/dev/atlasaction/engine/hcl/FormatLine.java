package dev.atlasaction.engine.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tokens of a line in three cells.
 *
 * @param lead everything, or what comes before the equals sign of an assignment
 * @param assignment from the equals sign on; empty if the line leaves a bracket open behind it
 * @param comment a trailing comment
 */
record FormatLine(List<FormatToken> lead, List<FormatToken> assignment, List<FormatToken> comment) {

  /**
   * The lines; a line ends with its line break or with the comment that includes it. The end of the
   * file is a line of its own.
   */
  static List<FormatLine> split(List<Token> tokens) {
    List<FormatLine> lines = new ArrayList<>();
    List<FormatToken> line = new ArrayList<>();
    int end = 0;
    for (Token token : tokens) {
      if (token.kind() == TokenKind.END_OF_FILE && !line.isEmpty()) {
        lines.add(cells(line));
        line = new ArrayList<>();
      }
      line.add(new FormatToken(token, Math.max(0, token.range().start().offset() - end)));
      end = token.range().end().offset();
      if (endsLine(token)) {
        lines.add(cells(line));
        line = new ArrayList<>();
      }
    }
    return lines;
  }

  private static boolean endsLine(Token token) {
    return switch (token.kind()) {
      case NEWLINE, END_OF_FILE -> true;
      case COMMENT -> token.text().endsWith("\n");
      default -> false;
    };
  }

  private static FormatLine cells(List<FormatToken> line) {
    int code = line.size();
    if (code > 1 && line.getLast().kind() == TokenKind.COMMENT) {
      code--;
    }
    List<FormatToken> comment = List.copyOf(line.subList(code, line.size()));
    int equals = equalsSign(line.subList(0, code));
    return new FormatLine(
        List.copyOf(line.subList(0, equals)), List.copyOf(line.subList(equals, code)), comment);
  }

  /** The index of the equals sign of a whole assignment; the size if there is none. */
  private static int equalsSign(List<FormatToken> code) {
    for (int i = 1; i < code.size(); i++) {
      if (code.get(i).kind() == TokenKind.ASSIGN) {
        return brackets(code.subList(i, code.size()).stream()) == 0 ? i : code.size();
      }
    }
    return code.size();
  }

  private static int brackets(Stream<FormatToken> tokens) {
    return tokens.mapToInt(token -> token.kind().bracketChange()).sum();
  }

  /** How many more brackets the line opens than it closes. */
  int bracketChange() {
    return brackets(Stream.concat(lead.stream(), assignment.stream()));
  }

  boolean hasAssignment() {
    return !assignment.isEmpty();
  }

  boolean hasComment() {
    return !comment.isEmpty();
  }

  int leadColumns() {
    return lead.stream().mapToInt(FormatToken::columns).sum();
  }

  int codeColumns() {
    return leadColumns() + assignment.stream().mapToInt(FormatToken::columns).sum();
  }

  void appendTo(StringBuilder out) {
    lead.forEach(token -> token.appendTo(out));
    assignment.forEach(token -> token.appendTo(out));
    comment.forEach(token -> token.appendTo(out));
  }
}
