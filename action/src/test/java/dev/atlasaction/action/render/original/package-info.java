/** The original's face. */
@NullMarked
package dev.atlasaction.action.render.original;

import org.jspecify.annotations.NullMarked;
