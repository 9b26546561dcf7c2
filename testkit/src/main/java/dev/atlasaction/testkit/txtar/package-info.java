/** The txtar format: a text with a few small files in it. */
@NullMarked
package dev.atlasaction.testkit.txtar;

import org.jspecify.annotations.NullMarked;
