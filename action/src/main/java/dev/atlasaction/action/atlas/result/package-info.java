/**
 * What the atlas command answers, as records (spec ci-actions.md §2.3). Names are matched without
 * regard to case; absent texts are empty, absent lists have no elements.
 */
@NullMarked
package dev.atlasaction.action.atlas.result;

import org.jspecify.annotations.NullMarked;
