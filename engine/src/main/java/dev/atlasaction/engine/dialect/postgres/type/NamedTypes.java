package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schemahcl.HclReference;
import java.util.List;
import java.util.Optional;

/** Types that are objects of the database, found by their names. */
public final class NamedTypes {

  private NamedTypes() {}

  /** A type by its name, or the object of that name that it is. */
  public static ColumnType named(ColumnType type, List<DbObject> objects) {
    if (type instanceof PostgresType.ArrayType(String name, PostgresType.UserDefinedType of)) {
      return new PostgresType.ArrayType(name, named(of, objects));
    }
    return type instanceof PostgresType.UserDefinedType(String name)
        ? objects.stream()
            .filter(object -> isType(object) && means(name, object))
            .map(NamedTypes::asType)
            .findFirst()
            .orElse(type)
        : type;
  }

  private static boolean isType(DbObject object) {
    return switch (object.kind()) {
      case "enum", "domain", "composite", "range", "table", "view", "materialized" -> true;
      default -> false;
    };
  }

  private static ColumnType asType(DbObject object) {
    return object instanceof EnumObject known
        ? known.type()
        : new PostgresType.ObjectType(object.kind(), object.schema(), object.name());
  }

  private static boolean means(String text, DbObject type) {
    return means(text, type.schema(), type.name());
  }

  /** Whether a text names an object, with or without its schema. */
  public static boolean means(String text, String schema, String name) {
    String quoted = SqlText.quoteName(name);
    return List.of(
            name,
            quoted,
            schema + "." + name,
            schema + "." + quoted,
            SqlText.quoteName(schema) + "." + name,
            SqlText.quoteName(schema) + "." + quoted)
        .contains(text);
  }

  /** The type that a reference in a document means, if it means one. */
  public static Optional<ColumnType> referenced(HclReference reference, List<DbObject> objects) {
    HclReference.Step step = reference.steps().getFirst();
    return objects.stream()
        .filter(object -> object.kind().equals(step.type()) && isType(object))
        .filter(object -> object.name().equals(step.name()))
        .filter(object -> step.qualifier().isEmpty() || object.schema().equals(step.qualifier()))
        .map(NamedTypes::asType)
        .findFirst();
  }
}
