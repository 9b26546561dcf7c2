/**
 * The schema-as-code engine: everything that knows databases and nothing that knows a CI system.
 */
@NullMarked
package dev.atlasaction.engine;

import org.jspecify.annotations.NullMarked;
