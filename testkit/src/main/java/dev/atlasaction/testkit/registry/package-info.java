/** Container registries for tests. */
@NullMarked
package dev.atlasaction.testkit.registry;

import org.jspecify.annotations.NullMarked;
