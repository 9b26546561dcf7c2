/** Compares databases with what the migration directory says of them. */
@NullMarked
package dev.atlasaction.engine.drift;

import org.jspecify.annotations.NullMarked;
