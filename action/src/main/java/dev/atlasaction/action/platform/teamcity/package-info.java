/** TeamCity: service messages on standard output (spec ci-actions.md §3-6 and §10.4). */
@NullMarked
package dev.atlasaction.action.platform.teamcity;

import org.jspecify.annotations.NullMarked;
