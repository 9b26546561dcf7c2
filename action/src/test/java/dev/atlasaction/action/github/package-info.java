/** GitHub, as far as the tests need it. */
@NullMarked
package dev.atlasaction.action.github;

import org.jspecify.annotations.NullMarked;
