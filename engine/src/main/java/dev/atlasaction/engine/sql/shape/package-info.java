/**
 * Recognises the few statement shapes whose text says more than the catalog can: renames,
 * back-fills and views that stand in for tables. Not a parser: what it does not know it does not
 * see.
 */
@NullMarked
package dev.atlasaction.engine.sql.shape;

import org.jspecify.annotations.NullMarked;
