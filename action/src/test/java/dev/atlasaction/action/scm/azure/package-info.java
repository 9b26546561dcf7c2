/** Azure DevOps. */
@NullMarked
package dev.atlasaction.action.scm.azure;

import org.jspecify.annotations.NullMarked;
