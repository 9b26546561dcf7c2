/**
 * Functions, triggers, domains and all other objects: one kind a class, beside the record it reads,
 * compares and writes.
 */
@NullMarked
package dev.atlasaction.engine.dialect.postgres.object;

import org.jspecify.annotations.NullMarked;
