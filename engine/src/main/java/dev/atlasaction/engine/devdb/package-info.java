/** Dev databases: clean scratch space on which states are built, and the servers that hold it. */
@NullMarked
package dev.atlasaction.engine.devdb;

import org.jspecify.annotations.NullMarked;
