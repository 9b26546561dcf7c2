/** What preview finds by itself. */
@NullMarked
package dev.atlasaction.action.preview;

import org.jspecify.annotations.NullMarked;
