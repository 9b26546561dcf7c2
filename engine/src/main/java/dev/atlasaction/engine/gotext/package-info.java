/**
 * The text conventions of Go that the output follows: quoting, durations, numbers, times, JSON,
 * path patterns and printf. It depends on nothing of the engine (cli.md §1.2).
 */
@NullMarked
package dev.atlasaction.engine.gotext;

import org.jspecify.annotations.NullMarked;
