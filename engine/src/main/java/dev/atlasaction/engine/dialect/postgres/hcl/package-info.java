/** The schema language of PostgreSQL. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.hcl;

import org.jspecify.annotations.NullMarked;
