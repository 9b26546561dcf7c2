/** The manifest. */
@NullMarked
package dev.atlasaction.action.manifest;

import org.jspecify.annotations.NullMarked;
