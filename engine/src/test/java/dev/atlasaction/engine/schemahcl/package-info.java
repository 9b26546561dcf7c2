/** Tests of the schema language. */
@NullMarked
package dev.atlasaction.engine.schemahcl;

import org.jspecify.annotations.NullMarked;
