package dev.atlasaction.action.atlas;

/** What a call of the {@code atlas} command left. */
public record AtlasResult(int exit, String stdout, String stderr) {}
