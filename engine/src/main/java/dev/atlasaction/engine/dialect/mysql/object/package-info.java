/** Routines, triggers, events and sequences. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.object;

import org.jspecify.annotations.NullMarked;
