/** Tells people outside the forge what became of a run (spec ci-demand.md §3.12). */
@NullMarked
package dev.atlasaction.action.notify;

import org.jspecify.annotations.NullMarked;
