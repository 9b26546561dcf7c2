/**
 * Test cases for schemas and migrations: read, run on dev databases, reported (spec testing.md).
 */
@NullMarked
package dev.atlasaction.engine.suite;

import org.jspecify.annotations.NullMarked;
