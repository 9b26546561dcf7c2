/** What tables, columns and indexes have beyond the shared model. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.table;

import org.jspecify.annotations.NullMarked;
