package dev.atlasaction.engine.hcl;

/**
 * A place in a source text.
 *
 * @param line 1-based
 * @param column 1-based, counted in user-perceived characters (grapheme clusters) as HCL does
 * @param offset 0-based index into the text as a Java string (UTF-16 units)
 * @param byteOffset 0-based index into the text encoded as UTF-8
 */
public record Position(int line, int column, int offset, int byteOffset)
    implements Comparable<Position> {

  /** The first place of every text. */
  public static final Position START = new Position(1, 1, 0, 0);

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }
}
