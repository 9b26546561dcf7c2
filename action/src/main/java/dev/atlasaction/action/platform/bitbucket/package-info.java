/**
 * Bitbucket Pipelines: inputs as variables, outputs as a shell script (spec ci-actions.md §3-6).
 */
@NullMarked
package dev.atlasaction.action.platform.bitbucket;

import org.jspecify.annotations.NullMarked;
