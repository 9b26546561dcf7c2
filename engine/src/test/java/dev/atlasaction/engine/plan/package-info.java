/** Tests of planning. */
@NullMarked
package dev.atlasaction.engine.plan;

import org.jspecify.annotations.NullMarked;
