package dev.atlasaction.engine.schema;

import java.util.List;
import java.util.Optional;

/**
 * A schema: what MySQL calls a database, and {@code main} in SQLite.
 *
 * @param objects everything beside tables and views, in creation order
 */
public record Schema(
    String name, List<Table> tables, List<View> views, List<DbObject> objects, Attrs attrs) {

  /** Copies the lists. */
  public Schema {
    tables = TableList.copyOf(tables);
    views = List.copyOf(views);
    objects = List.copyOf(objects);
  }

  /** An empty schema. */
  public static Schema empty(String name) {
    return new Schema(name, List.of(), List.of(), List.of(), Attrs.NONE);
  }

  /** The table of exactly that name. */
  public Optional<Table> findTable(String table) {
    return TableList.find(tables, table);
  }

  /** The view of exactly that name. */
  public Optional<View> findView(String view) {
    return views.stream().filter(each -> each.name().equals(view)).findFirst();
  }

  /** The object of that kind and name. */
  public Optional<DbObject> findObject(String kind, String object) {
    return objects.stream()
        .filter(each -> each.kind().equals(kind) && each.name().equals(object))
        .findFirst();
  }

  /** The object of the kind and identity of {@code like}. */
  public Optional<DbObject> findObject(DbObject like) {
    return objects.stream()
        .filter(each -> each.kind().equals(like.kind()) && each.identity().equals(like.identity()))
        .findFirst();
  }

  /** This schema under another name, with everything in it that names it. */
  public Schema withName(String other) {
    return new Schema(
        other,
        tables.stream().map(table -> moved(table, other)).toList(),
        views.stream().map(view -> moved(view, other)).toList(),
        objects.stream().map(object -> object.withSchema(other)).toList(),
        attrs);
  }

  private View moved(View view, String other) {
    return view.withSchema(other)
        .withColumns(view.columns().stream().map(column -> moved(column, other)).toList())
        .withAttrs(Needs.moved(view.attrs(), name, other));
  }

  private Column moved(Column column, String other) {
    return switch (column.type()) {
      case ColumnType.Enumeration type ->
          column.withType(type.moved(name, other), column.rawType());
      case DialectType type -> column.withType(type.moved(name, other), column.rawType());
      default -> column;
    };
  }

  private Attrs moved(Attrs of, String other) {
    return new Attrs(
        of.list().stream()
            .map(attr -> attr instanceof Extra extra ? extra.moved(name, other) : attr)
            .toList());
  }

  private Table moved(Table table, String other) {
    return table
        .withSchema(other)
        .withColumns(table.columns().stream().map(column -> moved(column, other)).toList())
        .withForeignKeys(
            table.foreignKeys().stream()
                .map(key -> key.refSchema().equals(name) ? key.withRefSchema(other) : key)
                .toList())
        .withAttrs(moved(Needs.moved(table.attrs(), name, other), other));
  }

  /** This schema with other tables. */
  public Schema withTables(List<Table> other) {
    return new Schema(name, other, views, objects, attrs);
  }

  /** This schema with other views. */
  public Schema withViews(List<View> other) {
    return new Schema(name, tables, other, objects, attrs);
  }

  /** This schema with other objects. */
  public Schema withObjects(List<DbObject> other) {
    return new Schema(name, tables, views, other, attrs);
  }

  /** This schema with other attributes. */
  public Schema withAttrs(Attrs other) {
    return new Schema(name, tables, views, objects, other);
  }
}
