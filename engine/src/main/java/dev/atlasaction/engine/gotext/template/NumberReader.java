package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoNumber;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.gotext.template.Node.Written;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads the value of a number or character token. */
final class NumberReader {
  private NumberReader() {}

  /** The number node of a token; raises Go's error texts without position. */
  static Node.Number read(Token token) {
    return switch (token.kind()) {
      case CHAR_CONSTANT -> character(token);
      case COMPLEX -> throw complex(token);
      default -> {
        if (token.text().endsWith("i")) {
          throw complex(token);
        }
        yield number(token);
      }
    };
  }

  private static GoTextException complex(Token token) {
    return new GoTextException(
        "complex constants are not supported: " + GoQuote.quote(token.text()));
  }

  private static Node.Number character(Token token) {
    int rune = GoQuote.unquoteRune(token.text());
    return new Node.Number(token.pos(), token.text(), OptionalLong.of(rune), rune, Written.WHOLE);
  }

  private static Node.Number number(Token token) {
    String text = token.text();
    OptionalLong whole = findWhole(text);
    if (whole.isPresent()) {
      long value = whole.getAsLong();
      return new Node.Number(token.pos(), text, whole, value, Written.WHOLE);
    }
    OptionalDouble floating = findFloating(text);
    boolean writtenFloating = text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    if (floating.isPresent() && !writtenFloating && !isUnsigned(text)) {
      throw new GoTextException("integer overflow: " + GoQuote.quote(text));
    }
    if (floating.isEmpty() && !isUnsigned(text)) {
      throw new GoTextException("illegal number syntax: " + GoQuote.quote(text));
    }
    double value = floating.orElse(0);
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE;
    OptionalLong asWhole =
        isWhole && writtenFloating ? OptionalLong.of((long) value) : OptionalLong.empty();
    Written written = writtenFloating ? Written.FLOATING : Written.WHOLE;
    return new Node.Number(token.pos(), text, asWhole, value, written);
  }

  private static OptionalLong findWhole(String text) {
    try {
      return OptionalLong.of(GoNumber.parseInt(text, 0, Long.SIZE));
    } catch (GoTextException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalDouble findFloating(String text) {
    try {
      return OptionalDouble.of(GoNumber.parseFloat(text));
    } catch (GoTextException e) {
      return OptionalDouble.empty();
    }
  }

  /** Whether it fits 64 bits without a sign: Go accepts that until it is used. */
  private static boolean isUnsigned(String text) {
    try {
      long value = GoNumber.parseUint(text, 0, Long.SIZE);
      return value < 0;
    } catch (GoTextException e) {
      return false;
    }
  }
}
