/** Reads the catalog into the model. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.catalog;

import org.jspecify.annotations.NullMarked;
