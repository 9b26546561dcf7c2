/** SQLite: one file, one schema named {@code main}. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
