/**
 * What a lint report means for its reader: findings at places, with a consequence and a way out.
 */
@NullMarked
package dev.atlasaction.action.finding;

import org.jspecify.annotations.NullMarked;
