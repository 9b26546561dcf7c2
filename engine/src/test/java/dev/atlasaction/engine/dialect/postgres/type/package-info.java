/** Tests of PostgreSQL on real servers. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.type;

import org.jspecify.annotations.NullMarked;
