/** The lint rules, one class each, and the explicit list of all of them. */
@NullMarked
package dev.atlasaction.engine.lint.rules;

import org.jspecify.annotations.NullMarked;
