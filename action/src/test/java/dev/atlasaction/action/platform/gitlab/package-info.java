/** GitLab CI. */
@NullMarked
package dev.atlasaction.action.platform.gitlab;

import org.jspecify.annotations.NullMarked;
