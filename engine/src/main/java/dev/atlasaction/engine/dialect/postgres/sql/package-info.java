/** The text of statements and of catalog queries. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.sql;

import org.jspecify.annotations.NullMarked;
