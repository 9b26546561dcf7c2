/**
 * The registry that directories, schemas and plans are pushed to and pulled from: a port, and an
 * implementation in a directory, so that no account is needed (spec migrate.md §11.5).
 */
@NullMarked
package dev.atlasaction.engine.registry;

import org.jspecify.annotations.NullMarked;
