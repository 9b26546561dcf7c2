/** The scripts that bring the programs into a job: setup, installation, the step itself. */
@NullMarked
package dev.atlasaction.action.steps;

import org.jspecify.annotations.NullMarked;
