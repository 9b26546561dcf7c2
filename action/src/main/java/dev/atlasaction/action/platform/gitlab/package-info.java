/** GitLab CI: inputs as variables, outputs as a dotenv report (spec ci-actions.md §3-6). */
@NullMarked
package dev.atlasaction.action.platform.gitlab;

import org.jspecify.annotations.NullMarked;
