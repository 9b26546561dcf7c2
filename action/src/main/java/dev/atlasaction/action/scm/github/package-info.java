/** GitHub's REST API through hub4j (spec ci-actions.md §8.2). */
@NullMarked
package dev.atlasaction.action.scm.github;

import org.jspecify.annotations.NullMarked;
