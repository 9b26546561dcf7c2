/** Writes changes as statements, most of them by building a table anew. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.write;

import org.jspecify.annotations.NullMarked;
