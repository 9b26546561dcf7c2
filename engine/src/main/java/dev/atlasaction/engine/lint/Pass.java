package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.ServerVersion;

/**
 * What a rule may look at: one replayed file in its context.
 *
 * @param driver the product, such as {@code postgres}
 * @param version the server the file was replayed on
 */
public record Pass(
    String driver, ServerVersion version, Dialect dialect, FileChanges file, Lifespans lifespans) {}
