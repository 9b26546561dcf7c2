package dev.atlasaction.testkit.txtar;

/**
 * One file of an archive.
 *
 * @param name the path, with slashes
 * @param content the text; empty or with a line feed at its end
 */
public record TxtarFile(String name, String content) {}
