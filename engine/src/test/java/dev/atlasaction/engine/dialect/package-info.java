/** The contract every dialect keeps, and tests of the parts they share. */
@NullMarked
package dev.atlasaction.engine.dialect;

import org.jspecify.annotations.NullMarked;
