/** The {@code atlas} command line: options into requests, answers into text and exit codes. */
@NullMarked
package dev.atlasaction.engine.cli;

import org.jspecify.annotations.NullMarked;
