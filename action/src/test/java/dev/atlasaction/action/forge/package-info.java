/** Forges in tests. */
@NullMarked
package dev.atlasaction.action.forge;

import org.jspecify.annotations.NullMarked;
