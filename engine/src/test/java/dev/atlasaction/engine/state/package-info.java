/** Tests of how states are read. */
@NullMarked
package dev.atlasaction.engine.state;

import org.jspecify.annotations.NullMarked;
