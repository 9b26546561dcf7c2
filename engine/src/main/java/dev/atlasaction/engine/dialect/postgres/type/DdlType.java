package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.ColumnType;

/** Types as statements spell them. */
public final class DdlType {

  private DdlType() {}

  /** The type as DDL spells it: names of enums are quoted and under their schema. */
  public static String of(ColumnType type, WriteOptions options) {
    return switch (type) {
      case ColumnType.Enumeration named -> SqlText.qualified(options, named.schema(), named.name());
      case PostgresType.ObjectType named ->
          SqlText.qualified(options, named.schema(), named.name());
      case PostgresType.ArrayType(String _, ColumnType.Enumeration named) ->
          SqlText.qualified(options, named.schema(), named.name()) + "[]";
      case PostgresType.ArrayType(String _, PostgresType.ObjectType named) ->
          SqlText.qualified(options, named.schema(), named.name()) + "[]";
      default -> TypeFormat.format(type);
    };
  }
}
