/** What may go wrong between a job and its forge, for every forge. */
@NullMarked
package dev.atlasaction.action.faults;

import org.jspecify.annotations.NullMarked;
