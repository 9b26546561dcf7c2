package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** Whether a check is enforced; a check without this attribute is. */
record Enforced(boolean value) implements Attr {}
