/** The atlas command as the actions call it: argument vectors, results, and where it runs. */
@NullMarked
package dev.atlasaction.action.atlas;

import org.jspecify.annotations.NullMarked;
