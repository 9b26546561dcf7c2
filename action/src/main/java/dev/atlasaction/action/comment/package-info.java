/** What this program says in a pull request, and how it keeps that true from run to run. */
@NullMarked
package dev.atlasaction.action.comment;

import org.jspecify.annotations.NullMarked;
