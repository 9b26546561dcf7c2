/**
 * The project file {@code atlas.hcl} as records: environments, policies, formats (spec config.md).
 * Runs nothing itself; queries and programs go through ports that the caller supplies.
 */
@NullMarked
package dev.atlasaction.engine.config;

import org.jspecify.annotations.NullMarked;
