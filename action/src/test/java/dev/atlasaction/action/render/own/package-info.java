/** Our own face. */
@NullMarked
package dev.atlasaction.action.render.own;

import org.jspecify.annotations.NullMarked;
