/** Git. */
@NullMarked
package dev.atlasaction.action.git;

import org.jspecify.annotations.NullMarked;
