package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Extra;

/**
 * A column that {@code SELECT *} leaves out, or an index that the optimizer leaves alone. Where a
 * desired state speaks of none, those that are hidden stay so: to show an index changes how queries
 * run, and the original never does it.
 */
public record Invisible() implements Extra {}
