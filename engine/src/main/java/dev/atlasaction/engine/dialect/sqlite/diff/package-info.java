/** What counts as a difference. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.diff;

import org.jspecify.annotations.NullMarked;
