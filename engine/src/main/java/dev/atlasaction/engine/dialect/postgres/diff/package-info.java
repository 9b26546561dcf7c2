/** What counts as a difference. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.diff;

import org.jspecify.annotations.NullMarked;
