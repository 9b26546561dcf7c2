/** Findings and remedies. */
@NullMarked
package dev.atlasaction.action.finding;

import org.jspecify.annotations.NullMarked;
