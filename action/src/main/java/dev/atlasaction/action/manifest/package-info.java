/** The manifest of all actions, and the files of each platform that are made of it. */
@NullMarked
package dev.atlasaction.action.manifest;

import org.jspecify.annotations.NullMarked;
