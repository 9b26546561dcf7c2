/** The functions every HCL expression may call (spec config.md §8.1). */
@NullMarked
package dev.atlasaction.engine.hcl.function;

import org.jspecify.annotations.NullMarked;
