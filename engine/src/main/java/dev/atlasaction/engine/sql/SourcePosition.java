package dev.atlasaction.engine.sql;

/**
 * A place in a file.
 *
 * @param offset byte offset from 0
 * @param line line from 1
 * @param column byte in the line from 1
 */
public record SourcePosition(int offset, int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
