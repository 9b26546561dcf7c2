/** GitHub's API, faults included. */
@NullMarked
package dev.atlasaction.action.scm.github;

import org.jspecify.annotations.NullMarked;
