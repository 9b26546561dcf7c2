/** Tests of the history of migrations. */
@NullMarked
package dev.atlasaction.engine.history;

import org.jspecify.annotations.NullMarked;
