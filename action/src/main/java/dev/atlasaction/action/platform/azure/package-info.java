/** Azure Pipelines: logging commands on standard output (spec ci-actions.md §3-6). */
@NullMarked
package dev.atlasaction.action.platform.azure;

import org.jspecify.annotations.NullMarked;
