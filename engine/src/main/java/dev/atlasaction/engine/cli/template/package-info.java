/** The templates of {@code --format} and what they can call. */
@NullMarked
package dev.atlasaction.engine.cli.template;

import org.jspecify.annotations.NullMarked;
