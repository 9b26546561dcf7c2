package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.schema.DialectType;
import java.util.OptionalInt;

/** Bit fields; without a size they hold one bit. */
public record BitType(String name, OptionalInt size) implements DialectType {}
