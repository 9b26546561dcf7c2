/** A project file at work: its environments, and what they name outside of it. */
@NullMarked
package dev.atlasaction.engine.cli.project;

import org.jspecify.annotations.NullMarked;
