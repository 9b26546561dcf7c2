/** Bitbucket. */
@NullMarked
package dev.atlasaction.action.scm.bitbucket;

import org.jspecify.annotations.NullMarked;
