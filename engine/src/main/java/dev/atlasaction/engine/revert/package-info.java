/** Takes migrations back: {@code migrate down} (spec migrate.md §11.3). */
@NullMarked
package dev.atlasaction.engine.revert;

import org.jspecify.annotations.NullMarked;
