/** Pull requests of Azure DevOps (spec ci-actions.md §8.6). */
@NullMarked
package dev.atlasaction.action.scm.azure;

import org.jspecify.annotations.NullMarked;
