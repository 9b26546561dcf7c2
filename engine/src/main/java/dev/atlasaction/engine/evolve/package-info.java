/** Plans the next file of a migration directory (spec migrate.md §10.3 and §11). */
@NullMarked
package dev.atlasaction.engine.evolve;

import org.jspecify.annotations.NullMarked;
