/**
 * Reviews migration files: replays them on a dev database, attributes every schema change to its
 * statement and lets the rules judge. Blind to the single rules, which live in {@code lint.rules}.
 */
@NullMarked
package dev.atlasaction.engine.lint;

import org.jspecify.annotations.NullMarked;
