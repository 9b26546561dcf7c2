/** The text of names, values and defaults. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.sql;

import org.jspecify.annotations.NullMarked;
