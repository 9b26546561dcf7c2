/**
 * Acceptance scripts: txtar archives whose comment is a list of commands, as in Go's testscript.
 *
 * <p>The program under test runs in this JVM, so that hundreds of scripts cost one start.
 */
@NullMarked
package dev.atlasaction.testkit.script;

import org.jspecify.annotations.NullMarked;
