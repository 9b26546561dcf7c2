/** What a project file asks of lint, read into policies. */
@NullMarked
package dev.atlasaction.engine.cli.policy;

import org.jspecify.annotations.NullMarked;
