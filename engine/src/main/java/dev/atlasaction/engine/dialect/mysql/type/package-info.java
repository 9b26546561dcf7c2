/** The types of columns: what the catalog calls them, what documents and statements do. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.type;

import org.jspecify.annotations.NullMarked;
