/** Our own face: the comment, the terminal and the page (spec faces.md). */
@NullMarked
package dev.atlasaction.action.render.own;

import org.jspecify.annotations.NullMarked;
