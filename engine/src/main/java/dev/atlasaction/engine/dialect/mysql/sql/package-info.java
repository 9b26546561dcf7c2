/** The text of statements. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.sql;

import org.jspecify.annotations.NullMarked;
