/** Templates and escapes. */
@NullMarked
package dev.atlasaction.action.render;

import org.jspecify.annotations.NullMarked;
