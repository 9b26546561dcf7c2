/**
 * CircleCI: inputs as variables, outputs in the shell's start-up file (spec ci-actions.md §3-6).
 */
@NullMarked
package dev.atlasaction.action.platform.circleci;

import org.jspecify.annotations.NullMarked;
