/** Tests of SQLite on real databases. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
