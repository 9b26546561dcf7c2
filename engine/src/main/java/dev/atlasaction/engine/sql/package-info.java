/** Splits SQL files into statements and reads the directives in their comments. */
@NullMarked
package dev.atlasaction.engine.sql;

import org.jspecify.annotations.NullMarked;
