/** The commands of {@code atlas stats}. */
@NullMarked
package dev.atlasaction.engine.cli.stats;

import org.jspecify.annotations.NullMarked;
