/** The command line as its users see it. */
@NullMarked
package dev.atlasaction.engine.acceptance;

import org.jspecify.annotations.NullMarked;
