/** Reads the catalog into the model. */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.catalog;

import org.jspecify.annotations.NullMarked;
