/** What a command is run in, and how it talks to the one who runs it. */
@NullMarked
package dev.atlasaction.engine.cli.console;

import org.jspecify.annotations.NullMarked;
