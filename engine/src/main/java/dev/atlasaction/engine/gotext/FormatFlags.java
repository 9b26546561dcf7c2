package dev.atlasaction.engine.gotext;

import java.util.OptionalInt;

/** The flags, width and precision of one printf directive. */
final class FormatFlags {
  boolean minus;
  boolean plus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** {@code %+v}: field names in structs. */
  boolean plusV;

  /** {@code %#v}: Go syntax. */
  boolean sharpV;

  OptionalInt width = OptionalInt.empty();
  OptionalInt precision = OptionalInt.empty();

  /** Appends the text, filled up to the width in characters with blanks or zeros. */
  void pad(StringBuilder out, String text) {
    pad(out, text, zero ? '0' : ' ');
  }

  /** Appends a number that took the zeros it wants already, filled up with blanks. */
  void padWithBlanks(StringBuilder out, String text) {
    pad(out, text, ' ');
  }

  private void pad(StringBuilder out, String text, char filler) {
    int missing = width.orElse(0) - text.codePointCount(0, text.length());
    if (missing <= 0) {
      out.append(text);
    } else if (minus) {
      out.append(text).repeat(' ', missing);
    } else {
      out.repeat(filler, missing).append(text);
    }
  }

  /** A copy with {@code %+v} and {@code %#v} recognised, which are no ordinary flags. */
  FormatFlags forVerbV() {
    FormatFlags copy = new FormatFlags();
    copy.minus = minus;
    copy.space = space;
    copy.zero = zero;
    copy.width = width;
    copy.precision = precision;
    copy.sharpV = sharp;
    copy.plusV = plus;
    return copy;
  }
}
