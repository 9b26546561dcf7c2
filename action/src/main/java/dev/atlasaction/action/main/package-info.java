/** The program: options, wiring, exit codes. */
@NullMarked
package dev.atlasaction.action.main;

import org.jspecify.annotations.NullMarked;
