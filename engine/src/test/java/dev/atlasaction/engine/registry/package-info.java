/** What registries promise. */
@NullMarked
package dev.atlasaction.engine.registry;

import org.jspecify.annotations.NullMarked;
