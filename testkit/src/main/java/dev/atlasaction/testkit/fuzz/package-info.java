/** Random inputs with seeds that a failure names. */
@NullMarked
package dev.atlasaction.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
