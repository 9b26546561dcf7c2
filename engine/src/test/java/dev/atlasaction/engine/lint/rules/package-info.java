/** Rules against samples on real servers. */
@NullMarked
package dev.atlasaction.engine.lint.rules;

import org.jspecify.annotations.NullMarked;
