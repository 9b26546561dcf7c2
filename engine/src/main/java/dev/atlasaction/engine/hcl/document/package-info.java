/**
 * Evaluates whole documents: input variables, locals, data sources, references between blocks and
 * {@code for_each} (spec schema-hcl.md §1-3, config.md §2-3). What blocks mean is up to the host.
 */
@NullMarked
package dev.atlasaction.engine.hcl.document;

import org.jspecify.annotations.NullMarked;
