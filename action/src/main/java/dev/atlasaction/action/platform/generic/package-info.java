/** Any other CI system, told by variables and options (spec ci-actions.md §17.5). */
@NullMarked
package dev.atlasaction.action.platform.generic;

import org.jspecify.annotations.NullMarked;
