/** The commands of {@code atlas registry}. */
@NullMarked
package dev.atlasaction.engine.cli.registry;

import org.jspecify.annotations.NullMarked;
