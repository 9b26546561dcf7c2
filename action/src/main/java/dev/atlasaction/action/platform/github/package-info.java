/**
 * GitHub Actions: workflow commands on standard output and command files (spec ci-actions.md §3-6).
 */
@NullMarked
package dev.atlasaction.action.platform.github;

import org.jspecify.annotations.NullMarked;
