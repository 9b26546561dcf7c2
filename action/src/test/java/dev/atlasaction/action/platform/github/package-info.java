/** GitHub Actions. */
@NullMarked
package dev.atlasaction.action.platform.github;

import org.jspecify.annotations.NullMarked;
