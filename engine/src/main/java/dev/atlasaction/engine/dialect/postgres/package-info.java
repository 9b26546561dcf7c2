/** PostgreSQL 10 and newer: connection, inspection, equality, SQL, schema language. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres;

import org.jspecify.annotations.NullMarked;
