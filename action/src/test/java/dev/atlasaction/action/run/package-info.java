/** The actions, driven with a hand-made engine and a fake forge. */
@NullMarked
package dev.atlasaction.action.run;

import org.jspecify.annotations.NullMarked;
