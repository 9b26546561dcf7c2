/** The forms of a review against the formats of those who read them. */
@NullMarked
package dev.atlasaction.engine.cli.output;

import org.jspecify.annotations.NullMarked;
