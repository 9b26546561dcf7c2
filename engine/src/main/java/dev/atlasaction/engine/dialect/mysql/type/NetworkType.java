package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.schema.DialectType;

/** MariaDB's addresses, {@code inet4} and {@code inet6}. */
record NetworkType(String name) implements DialectType {}
