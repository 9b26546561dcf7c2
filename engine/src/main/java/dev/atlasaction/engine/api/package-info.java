/** How other modules run the engine: the whole {@code atlas} command, in process. */
@NullMarked
package dev.atlasaction.engine.api;

import org.jspecify.annotations.NullMarked;
