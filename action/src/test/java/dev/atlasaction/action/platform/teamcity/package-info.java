/** TeamCity. */
@NullMarked
package dev.atlasaction.action.platform.teamcity;

import org.jspecify.annotations.NullMarked;
