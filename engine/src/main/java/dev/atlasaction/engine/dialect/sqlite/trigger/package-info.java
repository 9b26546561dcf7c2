/** Triggers: read, compared and written. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.trigger;

import org.jspecify.annotations.NullMarked;
