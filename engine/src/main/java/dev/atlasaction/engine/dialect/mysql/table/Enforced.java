package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;

/** Whether a check is enforced; a check without this attribute is. */
public record Enforced(boolean value) implements Attr {}
