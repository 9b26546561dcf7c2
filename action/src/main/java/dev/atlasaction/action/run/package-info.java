/** The actions, one class each, and what they share. */
@NullMarked
package dev.atlasaction.action.run;

import org.jspecify.annotations.NullMarked;
