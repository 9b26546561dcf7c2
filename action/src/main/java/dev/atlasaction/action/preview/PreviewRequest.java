package dev.atlasaction.action.preview;

import java.nio.file.Path;

/**
 * What a user asks to be shown. Empty texts are found out.
 *
 * @param directory where to look; absolute
 * @param devUrl a database that may be emptied
 * @param base branch or commit
 */
public record PreviewRequest(Path directory, String devUrl, String base, String version) {}
