/** The query API of the original's registry (spec ci-actions.md §12). */
@NullMarked
package dev.atlasaction.action.registry.cloud;

import org.jspecify.annotations.NullMarked;
