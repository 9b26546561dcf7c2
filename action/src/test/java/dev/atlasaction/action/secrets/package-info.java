/** Secrets in every place a user may put them, on every platform. */
@NullMarked
package dev.atlasaction.action.secrets;

import org.jspecify.annotations.NullMarked;
