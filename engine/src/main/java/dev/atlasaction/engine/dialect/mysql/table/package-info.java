/** What tables, columns and indexes have beyond the shared model. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.table;

import org.jspecify.annotations.NullMarked;
