package dev.atlasaction.action.preview;

import dev.atlasaction.action.render.LintContext;
import java.nio.file.Path;

/**
 * What the check of one directory found.
 *
 * @param base what was compared with, in plain words
 * @param note told beside the result; empty for none
 * @param directory absolute
 */
public record PreviewResult(LintContext lint, String base, String note, Path directory) {}
