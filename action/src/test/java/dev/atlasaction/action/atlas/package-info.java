/** The atlas command as a client sees it. */
@NullMarked
package dev.atlasaction.action.atlas;

import org.jspecify.annotations.NullMarked;
