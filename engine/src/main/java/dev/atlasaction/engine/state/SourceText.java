package dev.atlasaction.engine.state;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that a state is described by, with its comments.
 *
 * @param name what messages call it
 * @param file where it is kept, if it is a file of the user
 */
public record SourceText(String name, boolean hcl, String text, Optional<Path> file) {}
