package dev.atlasaction.engine.hcl;

/**
 * A stretch of one source file; {@code end} is exclusive.
 *
 * @param file the name the text was parsed under, printed in diagnostics
 */
public record Range(String file, Position start, Position end) {

  /** An empty range at the start of {@code file}. */
  public static Range startOf(String file) {
    return new Range(file, Position.START, Position.START);
  }

  /** The smallest range that covers {@code first} and {@code last} of the same file. */
  public static Range between(Range first, Range last) {
    Position start = first.start.compareTo(last.start) <= 0 ? first.start : last.start;
    Position end = first.end.compareTo(last.end) >= 0 ? first.end : last.end;
    return new Range(first.file, start, end);
  }

  /** The part of {@code source}, the whole text of the file, that this range covers. */
  public String textIn(String source) {
    return source.substring(start.offset(), end.offset());
  }

  /** Whether {@code offset}, an index as in {@link Position#offset()}, lies inside. */
  public boolean contains(int offset) {
    return start.offset() <= offset && offset < end.offset();
  }

  /** {@code file:L,C1-C2}, or {@code file:L1,C1-L2,C2} over several lines (schema-hcl.md §9). */
  @Override
  public String toString() {
    String from = file + ":" + start.line() + "," + start.column() + "-";
    if (start.line() == end.line()) {
      return from + end.column();
    }
    return from + end.line() + "," + end.column();
  }
}
