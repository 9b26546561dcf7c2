/** Reads the statements that SQLite keeps in its catalog. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.ddl;

import org.jspecify.annotations.NullMarked;
