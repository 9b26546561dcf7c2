package dev.atlasaction.engine.hcl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses attributes and blocks. */
final class BodyParser {

  private static final String REQUIRED = "Argument or block definition required";
  private static final String REQUIRED_DETAIL = "An argument or block definition is required here.";
  private static final String EQUALS_HINT =
      " To set an argument, use the equals sign \"=\" to introduce the argument value.";
  private static final String UNCLOSED = "Unclosed configuration block";
  private static final String UNCLOSED_DETAIL =
      "There is no closing brace for this block before the end of the file. This may be caused by"
          + " incorrect brace nesting elsewhere in this file.";
  private static final String BAD_SINGLE = "Invalid single-argument block definition";

  private final TokenReader reader;
  private final ExpressionParser expressions;

  BodyParser(TokenReader reader) {
    this.reader = reader;
    this.expressions = new ExpressionParser(reader);
  }

  Body parseFile() {
    Range start = reader.peek().range();
    List<BodyItem> items = parseItems(TokenKind.END_OF_FILE, start);
    return new Body(items, Range.between(start, reader.previousRange()));
  }

  /** Reads items up to and including {@code end}; {@code start} is blamed if it never comes. */
  private List<BodyItem> parseItems(TokenKind end, Range start) {
    List<BodyItem> items = new ArrayList<>();
    Map<String, Attribute> attributes = new HashMap<>();
    while (true) {
      Token token = reader.peek();
      if (token.kind() == end) {
        reader.read();
        return items;
      }
      switch (token.kind()) {
        case NEWLINE -> reader.read();
        case IDENTIFIER -> parseItem().ifPresent(item -> add(item, items, attributes));
        default -> {
          reader.read();
          reportNoItem(token, start);
          reader.recover(end);
          return items;
        }
      }
    }
  }

  private void reportNoItem(Token token, Range start) {
    switch (token.kind()) {
      case OPEN_QUOTE ->
          reader.reportFirst(
              "Invalid argument name", "Argument names must not be quoted.", token.range());
      case END_OF_FILE -> reader.reportFirst(UNCLOSED, UNCLOSED_DETAIL, start);
      default -> reader.reportFirst(REQUIRED, REQUIRED_DETAIL, token.range());
    }
  }

  private void add(BodyItem item, List<BodyItem> items, Map<String, Attribute> attributes) {
    if (item instanceof Attribute attribute) {
      Attribute existing = attributes.putIfAbsent(attribute.name(), attribute);
      if (existing != null) {
        reader.report(
            "Attribute redefined",
            "The argument \""
                + attribute.name()
                + "\" was already set at "
                + existing.nameRange()
                + ". Each argument may be set only once.",
            attribute.nameRange());
        return;
      }
    }
    items.add(item);
  }

  private Optional<BodyItem> parseItem() {
    Token name = reader.read();
    return switch (reader.peekKind()) {
      case ASSIGN -> Optional.of(finishAttribute(name, true));
      case OPEN_QUOTE, OPEN_BRACE, IDENTIFIER -> Optional.of(finishBlock(name));
      default -> {
        reader.recoverAfterItem();
        reader.report(REQUIRED, REQUIRED_DETAIL + EQUALS_HINT, name.range());
        yield Optional.empty();
      }
    };
  }

  private Attribute finishAttribute(Token name, boolean ownLine) {
    reader.read();
    int mark = reader.mark();
    Expression value = expressions.parse();
    if (reader.failedSince(mark)) {
      reader.recoverAfterItem();
    } else if (ownLine) {
      endLine(
          reader.peekKind() == TokenKind.COMMA
              ? "Unexpected comma after argument"
              : "Missing newline after argument",
          reader.peekKind() == TokenKind.COMMA
              ? "Argument definitions must be separated by newlines, not commas. An argument"
                  + " definition must end with a newline."
              : "An argument definition must end with a newline.");
    }
    return new Attribute(
        name.text(), name.range(), value, Range.between(name.range(), value.range()));
  }

  private void endLine(String summary, String detail) {
    Token end = reader.peek();
    if (end.kind() == TokenKind.NEWLINE || end.kind() == TokenKind.END_OF_FILE) {
      reader.read();
      return;
    }
    reader.reportFirst(summary, detail, end.range());
    reader.recoverAfterItem();
  }

  private Block finishBlock(Token type) {
    List<Block.Label> labels = new ArrayList<>();
    while (true) {
      Token token = reader.peek();
      switch (token.kind()) {
        case OPEN_BRACE -> {
          return finishBlockBody(type, labels);
        }
        case OPEN_QUOTE -> labels.add(StringLiterals.parseLabel(reader));
        case IDENTIFIER -> {
          reader.read();
          labels.add(new Block.Label(token.text(), false, token.range()));
        }
        default -> {
          reportHeader(token);
          reader.recoverAfterItem();
          Range range = Range.between(type.range(), reader.previousRange());
          Body body = new Body(List.of(), token.range());
          return new Block(type.text(), type.range(), labels, body, range);
        }
      }
    }
  }

  private void reportHeader(Token token) {
    String summary = "Invalid block definition";
    switch (token.kind()) {
      case ASSIGN ->
          reader.report(
              summary,
              "The equals sign \"=\" indicates an argument definition, and must not be used when"
                  + " defining a block.",
              token.range());
      case NEWLINE ->
          reader.report(
              summary,
              "A block definition must have block content delimited by \"{\" and \"}\", starting on"
                  + " the same line as the block header.",
              token.range());
      default ->
          reader.reportFirst(
              summary,
              "Either a quoted string block label or an opening brace (\"{\") is expected here.",
              token.range());
    }
  }

  private Block finishBlockBody(Token type, List<Block.Label> labels) {
    Token open = reader.read();
    List<BodyItem> items = parseBlockItems(open);
    Range close = reader.previousRange();
    endLine(
        "Missing newline after block definition", "A block definition must end with a newline.");
    return new Block(
        type.text(),
        type.range(),
        labels,
        new Body(items, Range.between(open.range(), close)),
        Range.between(type.range(), close));
  }

  private List<BodyItem> parseBlockItems(Token open) {
    if (!reader.enter()) {
      reader.recover(TokenKind.CLOSE_BRACE);
      return List.of();
    }
    List<BodyItem> items =
        switch (reader.peekKind()) {
          case NEWLINE, END_OF_FILE, CLOSE_BRACE -> parseItems(TokenKind.CLOSE_BRACE, open.range());
          default -> parseSingle(open);
        };
    reader.leave();
    return items;
  }

  /** The one attribute of a block written on one line, with the closing brace. */
  private List<BodyItem> parseSingle(Token open) {
    int mark = reader.mark();
    Optional<Attribute> attribute = parseSingleAttribute();
    int afterItem = reader.mark();
    if (!reader.skip(TokenKind.CLOSE_BRACE)) {
      reportSingleEnd(reader.peek(), open);
      reader.moveBefore(mark, afterItem);
      reader.recover(TokenKind.CLOSE_BRACE);
    }
    return attribute.<List<BodyItem>>map(List::of).orElseGet(List::of);
  }

  private Optional<Attribute> parseSingleAttribute() {
    Token name = reader.read();
    if (name.kind() != TokenKind.IDENTIFIER) {
      reader.recoverAfterItem();
      reader.report(REQUIRED, REQUIRED_DETAIL, name.range());
      return Optional.empty();
    }
    Token next = reader.peek();
    switch (next.kind()) {
      case ASSIGN -> {
        return Optional.of(finishAttribute(name, false));
      }
      case OPEN_QUOTE, OPEN_BRACE, IDENTIFIER -> {
        reader.recoverAfterItem();
        reader.report(
            "Argument definition required",
            "A single-line block definition can contain only a single argument. If you meant to"
                + " define argument \""
                + name.text()
                + "\", use an equals sign to assign it a value. To define a nested block, place it"
                + " on a line of its own within its parent block.",
            Range.between(name.range(), next.range()));
      }
      default -> {
        reader.recoverAfterItem();
        reader.report(REQUIRED, REQUIRED_DETAIL + EQUALS_HINT, name.range());
      }
    }
    return Optional.empty();
  }

  private void reportSingleEnd(Token token, Token open) {
    switch (token.kind()) {
      case COMMA ->
          reader.report(
              BAD_SINGLE,
              "Single-line block syntax can include only one argument definition. To define"
                  + " multiple arguments, use the multi-line block syntax with one argument"
                  + " definition per line.",
              token.range());
      case NEWLINE ->
          reader.report(
              BAD_SINGLE,
              "An argument definition on the same line as its containing block creates a"
                  + " single-line block definition, which must also be closed on the same line."
                  + " Place the block's closing brace immediately after the argument definition.",
              token.range());
      case END_OF_FILE -> reader.reportFirst(UNCLOSED, UNCLOSED_DETAIL, open.range());
      default ->
          reader.reportFirst(
              BAD_SINGLE,
              "A single-line block definition must end with a closing brace immediately after its"
                  + " single argument definition.",
              token.range());
    }
  }
}
