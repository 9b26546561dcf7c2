/** Results. */
@NullMarked
package dev.atlasaction.action.atlas.result;

import org.jspecify.annotations.NullMarked;
