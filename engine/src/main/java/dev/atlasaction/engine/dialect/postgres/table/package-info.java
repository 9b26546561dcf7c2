/** What PostgreSQL's tables, columns and indexes have beyond the shared model. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.table;

import org.jspecify.annotations.NullMarked;
