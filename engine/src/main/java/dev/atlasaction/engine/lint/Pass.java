package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.lint.graph.Graphs;

/**
 * What a rule may look at: one replayed file in its context.
 *
 * @param driver the product, such as {@code postgres}
 * @param version the server the file was replayed on
 * @param graphs the states around the file as rules of the project see them
 */
public record Pass(
    String driver,
    ServerVersion version,
    Dialect dialect,
    FileChanges file,
    Lifespans lifespans,
    Graphs graphs) {

  /** What there is to know of a file. */
  public Pass(String driver, ServerVersion version, Dialect dialect, FileChanges file) {
    this(
        driver,
        version,
        dialect,
        file,
        Lifespans.of(file.changes()),
        new Graphs(file.from(), file.to(), dialect));
  }
}
