/**
 * The immutable model of a database schema: what inspection yields, HCL describes and the differ
 * compares.
 */
@NullMarked
package dev.atlasaction.engine.schema;

import org.jspecify.annotations.NullMarked;
