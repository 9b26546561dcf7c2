/** The registry. */
@NullMarked
package dev.atlasaction.action.registry.cloud;

import org.jspecify.annotations.NullMarked;
