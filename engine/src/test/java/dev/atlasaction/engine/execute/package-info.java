/** Tests of runs. */
@NullMarked
package dev.atlasaction.engine.execute;

import org.jspecify.annotations.NullMarked;
