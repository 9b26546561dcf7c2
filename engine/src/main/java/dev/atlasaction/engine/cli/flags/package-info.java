/** Flags that several commands share. */
@NullMarked
package dev.atlasaction.engine.cli.flags;

import org.jspecify.annotations.NullMarked;
