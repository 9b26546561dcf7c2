/** Comparison of states. */
@NullMarked
package dev.atlasaction.engine.diff;

import org.jspecify.annotations.NullMarked;
