/** What an action sees of the forge: comments of a pull request, kept up to date by a marker. */
@NullMarked
package dev.atlasaction.action.scm;

import org.jspecify.annotations.NullMarked;
