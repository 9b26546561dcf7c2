package dev.atlasaction.engine.schema;

/** A named enum type of a schema. */
public record EnumObject(ColumnType.Enumeration type, Attrs attrs) implements DbObject {

  @Override
  public String kind() {
    return "enum";
  }

  @Override
  public String schema() {
    return type.schema();
  }

  @Override
  public DbObject withSchema(String other) {
    return new EnumObject(new ColumnType.Enumeration(type.name(), other, type.values()), attrs);
  }

  @Override
  public String name() {
    return type.name();
  }
}
