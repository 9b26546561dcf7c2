/** The check of a pull request on one's own machine: finds by itself what a CI job is told. */
@NullMarked
package dev.atlasaction.action.preview;

import org.jspecify.annotations.NullMarked;
