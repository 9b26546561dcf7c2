/** Cloud services behind stub servers. */
@NullMarked
package dev.atlasaction.engine.cloud;

import org.jspecify.annotations.NullMarked;
