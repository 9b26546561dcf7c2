/**
 * Evaluates HCL expressions in a scope of variables and functions that the host supplies (spec
 * schema-hcl.md §2-3, config.md §8).
 */
@NullMarked
package dev.atlasaction.engine.hcl.eval;

import org.jspecify.annotations.NullMarked;
