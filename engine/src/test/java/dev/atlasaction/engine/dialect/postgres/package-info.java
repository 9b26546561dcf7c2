/** Tests of PostgreSQL on real servers. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres;

import org.jspecify.annotations.NullMarked;
