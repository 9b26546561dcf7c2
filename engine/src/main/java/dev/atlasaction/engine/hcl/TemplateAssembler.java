package dev.atlasaction.engine.hcl;

import dev.atlasaction.engine.hcl.TemplateParser.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Pairs the directives of a template with their ends. */
final class TemplateAssembler {

  private final TokenReader reader;
  private final List<Piece> pieces;
  private int next;

  TemplateAssembler(TokenReader reader, List<Piece> pieces) {
    this.reader = reader;
    this.pieces = pieces;
  }

  List<TemplatePart> assemble() {
    List<TemplatePart> parts = new ArrayList<>();
    while (!(pieces.get(next) instanceof Piece.End)) {
      parsePart().ifPresent(parts::add);
    }
    return joined(parts);
  }

  /** A part; empty after an error, with at least one piece used up. */
  private Optional<TemplatePart> parsePart() {
    Piece piece = pieces.get(next++);
    return switch (piece) {
      case Piece.Text(String value, Range range) ->
          Optional.of(new TemplatePart.Text(value, range));
      case Piece.Interpolation(Expression expression, Range range) ->
          Optional.of(new TemplatePart.Interpolation(expression, range));
      case Piece.If open -> nested(() -> parseIf(open));
      case Piece.For open -> nested(() -> parseFor(open));
      case Piece.Closing(String keyword, Range range) -> {
        reader.report(
            "Unexpected " + keyword + " directive",
            "The control directives within this template are unbalanced.",
            range);
        yield Optional.empty();
      }
      case Piece.End _ -> Optional.empty();
    };
  }

  private Optional<TemplatePart> nested(Supplier<Optional<TemplatePart>> part) {
    if (!reader.enter()) {
      next = pieces.size() - 1;
      return Optional.empty();
    }
    Optional<TemplatePart> result = part.get();
    reader.leave();
    return result;
  }

  private Optional<TemplatePart> parseIf(Piece.If open) {
    List<TemplatePart> whenTrue = new ArrayList<>();
    List<TemplatePart> whenFalse = new ArrayList<>();
    List<TemplatePart> current = whenTrue;
    boolean inElse = false;
    while (true) {
      switch (pieces.get(next)) {
        case Piece.End end -> {
          return reportEnd("if", open.range(), end.range());
        }
        case Piece.Closing(String keyword, Range range) -> {
          next++;
          if (keyword.equals("endif")) {
            return Optional.of(
                new TemplatePart.If(
                    open.condition(),
                    joined(whenTrue),
                    joined(whenFalse),
                    Range.between(open.range(), range)));
          }
          if (!keyword.equals("else") || inElse) {
            String detail =
                keyword.equals("else")
                    ? "Already in the else clause for the if started at " + open.range() + "."
                    : "Expecting an endif directive for the if started at " + open.range() + ".";
            reader.report("Unexpected " + keyword + " directive", detail, range);
            return Optional.empty();
          }
          current = whenFalse;
          inElse = true;
        }
        default -> parsePart().ifPresent(current::add);
      }
    }
  }

  private Optional<TemplatePart> parseFor(Piece.For open) {
    List<TemplatePart> body = new ArrayList<>();
    while (true) {
      switch (pieces.get(next)) {
        case Piece.End end -> {
          return reportEnd("for", open.range(), end.range());
        }
        case Piece.Closing(String keyword, Range range) -> {
          next++;
          if (keyword.equals("endfor")) {
            Range whole = Range.between(open.range(), range);
            return Optional.of(new TemplatePart.Loop(open.intro(), joined(body), whole));
          }
          String detail =
              keyword.equals("else")
                  ? "An else clause is not expected for a for directive."
                  : "Expecting an endfor directive corresponding to the for directive at "
                      + open.range()
                      + ".";
          reader.report("Unexpected " + keyword + " directive", detail, range);
          return Optional.empty();
        }
        default -> parsePart().ifPresent(body::add);
      }
    }
  }

  private Optional<TemplatePart> reportEnd(String keyword, Range open, Range end) {
    reader.report(
        "Unexpected end of template",
        "The "
            + keyword
            + " directive at "
            + open
            + " is missing its corresponding end"
            + keyword
            + " directive.",
        end);
    return Optional.empty();
  }

  private static List<TemplatePart> joined(List<TemplatePart> parts) {
    List<TemplatePart> result = new ArrayList<>();
    for (TemplatePart part : parts) {
      if (part instanceof TemplatePart.Text(String value, Range range)
          && !result.isEmpty()
          && result.getLast() instanceof TemplatePart.Text(String before, Range from)) {
        result.set(
            result.size() - 1, new TemplatePart.Text(before + value, Range.between(from, range)));
      } else {
        result.add(part);
      }
    }
    return result;
  }
}
