/** Finds out the state that a URL speaks of: a database, HCL, SQL or a migration directory. */
@NullMarked
package dev.atlasaction.engine.state;

import org.jspecify.annotations.NullMarked;
