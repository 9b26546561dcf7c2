/** The {@code git} program, asked for what a repository holds. */
@NullMarked
package dev.atlasaction.action.git;

import org.jspecify.annotations.NullMarked;
