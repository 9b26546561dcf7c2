/** What an action sees of the CI system around it: inputs, outputs, log, summary and trigger. */
@NullMarked
package dev.atlasaction.action.platform;

import org.jspecify.annotations.NullMarked;
