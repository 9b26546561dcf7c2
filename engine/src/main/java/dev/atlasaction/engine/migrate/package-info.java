/** Migration directories: their files, their checksum file and the formats they come in. */
@NullMarked
package dev.atlasaction.engine.migrate;

import org.jspecify.annotations.NullMarked;
