/** What counts as a difference. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.diff;

import org.jspecify.annotations.NullMarked;
