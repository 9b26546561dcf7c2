/** The CI toolkit: runs the engine as a step of a CI job and reports to the forge. */
@NullMarked
package dev.atlasaction.action;

import org.jspecify.annotations.NullMarked;
