/** The forms in which a review can be written: one class each (spec ci-demand.md §3.6). */
@NullMarked
package dev.atlasaction.engine.cli.output;

import org.jspecify.annotations.NullMarked;
