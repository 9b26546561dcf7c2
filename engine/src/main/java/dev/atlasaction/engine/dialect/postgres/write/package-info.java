/** Writes changes as statements. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.write;

import org.jspecify.annotations.NullMarked;
