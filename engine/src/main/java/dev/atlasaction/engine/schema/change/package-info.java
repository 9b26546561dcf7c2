/** The differences between two schemas as a closed set of changes. */
@NullMarked
package dev.atlasaction.engine.schema.change;

import org.jspecify.annotations.NullMarked;
