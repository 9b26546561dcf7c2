/** Merge requests of GitLab (spec ci-actions.md §8.4). */
@NullMarked
package dev.atlasaction.action.scm.gitlab;

import org.jspecify.annotations.NullMarked;
