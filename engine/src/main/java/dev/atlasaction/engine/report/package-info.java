/**
 * What a lint run found, in the shape of the original's JSON; the only bridge from the engine to
 * the platforms.
 */
@NullMarked
package dev.atlasaction.engine.report;

import org.jspecify.annotations.NullMarked;
