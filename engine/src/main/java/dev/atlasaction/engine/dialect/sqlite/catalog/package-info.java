/** Reads the catalog into the model. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.catalog;

import org.jspecify.annotations.NullMarked;
