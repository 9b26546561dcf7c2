/** Tests of the rules that projects write. */
@NullMarked
package dev.atlasaction.engine.lint.custom;

import org.jspecify.annotations.NullMarked;
