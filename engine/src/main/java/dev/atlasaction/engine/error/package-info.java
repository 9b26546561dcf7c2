/**
 * The failures the engine raises: one exception with a category that decides exit code and shape.
 */
@NullMarked
package dev.atlasaction.engine.error;

import org.jspecify.annotations.NullMarked;
