/** The schema language of SQLite. */
@NullMarked
package dev.atlasaction.engine.dialect.sqlite.hcl;

import org.jspecify.annotations.NullMarked;
