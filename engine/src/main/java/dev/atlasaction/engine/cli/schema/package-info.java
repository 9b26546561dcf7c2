/** The commands of {@code atlas schema}. */
@NullMarked
package dev.atlasaction.engine.cli.schema;

import org.jspecify.annotations.NullMarked;
