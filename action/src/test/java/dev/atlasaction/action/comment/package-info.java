/** Tests of comments. */
@NullMarked
package dev.atlasaction.action.comment;

import org.jspecify.annotations.NullMarked;
