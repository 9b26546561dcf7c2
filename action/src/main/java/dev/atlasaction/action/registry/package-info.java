/** The registry as monitoring sees it: snapshots of schemas. */
@NullMarked
package dev.atlasaction.action.registry;

import org.jspecify.annotations.NullMarked;
