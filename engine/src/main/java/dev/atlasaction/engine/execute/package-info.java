/**
 * Runs migration files on a database: which are pending, in what transactions they run, and what is
 * recorded when (spec migrate.md §8).
 */
@NullMarked
package dev.atlasaction.engine.execute;

import org.jspecify.annotations.NullMarked;
