package dev.atlasaction.engine.schema;

/** Where an object stands in a source file; lines and columns are 1-based. */
public record SourceRange(String file, int startLine, int startColumn, int endLine, int endColumn)
    implements Attr {}
