/**
 * Go's template language, which users write in {@code --format} and in template directories (cli.md
 * §5, config.md §5.2): {@code Template} parses a text once and executes it many times.
 */
@NullMarked
package dev.atlasaction.engine.gotext.template;

import org.jspecify.annotations.NullMarked;
