/** The platform ports. */
@NullMarked
package dev.atlasaction.action.platform;

import org.jspecify.annotations.NullMarked;
