/** Comments and their markers. */
@NullMarked
package dev.atlasaction.action.scm;

import org.jspecify.annotations.NullMarked;
