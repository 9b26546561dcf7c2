/** Compares two states and yields the changes between them; products answer through their rules. */
@NullMarked
package dev.atlasaction.engine.diff;

import org.jspecify.annotations.NullMarked;
