/** The readers of statements against what nobody would write. */
@NullMarked
package dev.atlasaction.engine.sql.shape;

import org.jspecify.annotations.NullMarked;
