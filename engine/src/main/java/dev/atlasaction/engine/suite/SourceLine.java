package dev.atlasaction.engine.suite;

/**
 * Where a block stands.
 *
 * @param file the base name of the file
 * @param line from 1
 */
public record SourceLine(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
