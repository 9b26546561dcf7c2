/** Writes changes as statements. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.write;

import org.jspecify.annotations.NullMarked;
