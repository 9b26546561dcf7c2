/** Rules that projects write themselves: {@code predicate} and {@code rule} blocks. */
@NullMarked
package dev.atlasaction.engine.lint.custom;

import org.jspecify.annotations.NullMarked;
