/**
 * Planned changes of schemas as files that are reviewed before they run: fingerprints of states,
 * plan files, rehearsals on a dev database (spec testing.md §4-5).
 */
@NullMarked
package dev.atlasaction.engine.proposal;

import org.jspecify.annotations.NullMarked;
