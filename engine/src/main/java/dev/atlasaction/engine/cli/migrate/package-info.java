/** The commands of {@code atlas migrate}. */
@NullMarked
package dev.atlasaction.engine.cli.migrate;

import org.jspecify.annotations.NullMarked;
