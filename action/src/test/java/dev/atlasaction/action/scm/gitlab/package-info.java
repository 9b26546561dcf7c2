/** GitLab. */
@NullMarked
package dev.atlasaction.action.scm.gitlab;

import org.jspecify.annotations.NullMarked;
