/** The original's texts and layouts, byte for byte (spec ci-actions.md §9 and §10). */
@NullMarked
package dev.atlasaction.action.render.original;

import org.jspecify.annotations.NullMarked;
