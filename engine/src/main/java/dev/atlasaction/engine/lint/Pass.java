package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.lint.graph.Graphs;

/**
 * What a rule may look at: one replayed file in its context.
 *
 * @param driver the product, such as {@code postgres}
 * @param version the server the file was replayed on
 * @param profile how much is looked for; the classic one says what the original says even where it
 *     is too careful
 * @param graphs the states around the file as rules of the project see them
 */
public record Pass(
    String driver,
    ServerVersion version,
    Dialect dialect,
    FileChanges file,
    Lifespans lifespans,
    Graphs graphs,
    Profile profile) {

  /** What there is to know of a file. */
  Pass(Database dev, FileChanges file, Profile profile) {
    this(
        dev.driver(),
        dev.version(),
        dev.dialect(),
        file,
        Lifespans.of(file.changes()),
        new Graphs(file.from(), file.to(), dev.dialect()),
        profile);
  }
}
