/** The commands of {@code atlas schema plan}. */
@NullMarked
package dev.atlasaction.engine.cli.plan;

import org.jspecify.annotations.NullMarked;
