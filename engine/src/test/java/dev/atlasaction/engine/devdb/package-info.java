/** Tests of dev databases. */
@NullMarked
package dev.atlasaction.engine.devdb;

import org.jspecify.annotations.NullMarked;
