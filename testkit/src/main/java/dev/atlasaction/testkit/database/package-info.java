/**
 * Real database servers for tests: unpacked from Maven artifacts, started on a free port, one of a
 * kind per JVM, gone with it.
 */
@NullMarked
package dev.atlasaction.testkit.database;

import org.jspecify.annotations.NullMarked;
