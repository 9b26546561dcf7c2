package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.postgres.object.Aggregate;
import dev.atlasaction.engine.dialect.postgres.object.CollationObject;
import dev.atlasaction.engine.dialect.postgres.object.Composite;
import dev.atlasaction.engine.dialect.postgres.object.Domain;
import dev.atlasaction.engine.dialect.postgres.object.Range;
import dev.atlasaction.engine.dialect.postgres.object.Routine;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.type.NamedTypes;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives types and collations of a state other names, wherever it names them. */
final class TypeNames {

  private final Map<DependsOn.Target, String> names;
  private final Map<DependsOn.Target, DbObject> objects = new HashMap<>();
  private final Map<DependsOn.Target, DependsOn.Target> moved = new HashMap<>();

  private TypeNames(Map<DependsOn.Target, String> names) {
    this.names = names;
  }

  /**
   * The state with other names for the objects that are keys of {@code names}.
   *
   * @param origins is told what each object was before
   */
  static Realm renamed(
      Realm realm,
      Map<DependsOn.Target, String> names,
      Map<DependsOn.Target, DependsOn.Target> origins) {
    TypeNames types = new TypeNames(names);
    Realm renamed = types.realm(realm);
    types.moved.forEach((was, is) -> {
      if (!was.equals(is)) {
        origins.put(is, was);
      }
    });
    return renamed;
  }

  private Realm realm(Realm realm) {
    for (Schema schema : realm.schemas()) {
      for (DbObject object : schema.objects()) {
        objects.put(DependsOn.Target.of(object), object);
      }
    }
    objects.forEach(
        (target, object) -> moved.put(target, DependsOn.Target.of(withoutNeeds(object))));
    return realm
        .withSchemas(realm.schemas().stream().map(this::schema).toList())
        .withObjects(realm.objects().stream().map(this::object).toList());
  }

  private Schema schema(Schema schema) {
    return schema
        .withTables(schema.tables().stream().map(this::table).toList())
        .withViews(schema.views().stream().map(this::view).toList())
        .withObjects(schema.objects().stream().map(this::object).toList());
  }

  private View view(View view) {
    return new View(
        view.schema(),
        view.name(),
        text(view.definition()),
        view.columns().stream().map(this::column).toList(),
        view.materialized(),
        view.indexes(),
        attrs(view.attrs()));
  }

  private Table table(Table table) {
    return table
        .withColumns(table.columns().stream().map(this::column).toList())
        .withIndexes(table.indexes().stream().map(this::index).toList())
        .withChecks(
            table.checks().stream()
                .map(check -> new Check(check.name(), text(check.expr()), check.attrs()))
                .toList())
        .withAttrs(attrs(table.attrs()));
  }

  private Column column(Column column) {
    return column.withType(type(column.type()), column.rawType()).withAttrs(attrs(column.attrs()));
  }

  private Index index(Index index) {
    List<IndexPart> parts =
        index.parts().stream()
            .<IndexPart>map(part ->
                switch (part) {
                  case IndexPart.ColumnPart(String column, boolean desc, Attrs attrs) ->
                      new IndexPart.ColumnPart(column, desc, attrs(attrs));
                  case IndexPart.ExprPart(String expr, boolean desc, Attrs attrs) ->
                      new IndexPart.ExprPart(text(expr), desc, attrs(attrs));
                })
            .toList();
    return new Index(index.name(), index.unique(), parts, attrs(index.attrs()));
  }

  private Attrs attrs(Attrs attrs) {
    return new Attrs(attrs.list().stream().map(this::attr).toList());
  }

  private Attr attr(Attr attr) {
    return switch (attr) {
      case Needs needs ->
          new Needs(
              needs.all().stream()
                  .map(need ->
                      new Needs.Need(
                          need.part(),
                          moved.getOrDefault(need.target(), need.target()),
                          need.column()))
                  .toList());
      case PostgresAttr.IndexPredicate(String expr) -> new PostgresAttr.IndexPredicate(text(expr));
      case PostgresExtra.Collated(String schema, String name) ->
          new PostgresExtra.Collated(schema, name(CollationObject.KIND, schema, name));
      case PostgresExtra.PartitionOf part when part.whole() != null ->
          new PostgresExtra.PartitionOf(part.parent(), part.bound(), table(whole(part)));
      default -> attr;
    };
  }

  private static Table whole(PostgresExtra.PartitionOf part) {
    return Optional.ofNullable(part.whole()).orElseThrow();
  }

  private DbObject object(DbObject object) {
    return withoutNeeds(object).withAttrs(attrs(object.attrs()));
  }

  private String name(String kind, String schema, String name) {
    return names.getOrDefault(new DependsOn.Target(kind, schema, name), name);
  }

  /** The object with the new names, but for what it needs. */
  private DbObject withoutNeeds(DbObject object) {
    String name = name(object.kind(), object.schema(), object.name());
    return switch (object) {
      case EnumObject each ->
          new EnumObject(
              new ColumnType.Enumeration(name, each.schema(), each.type().values()), each.attrs());
      case Domain each ->
          new Domain(
              each.schema(),
              name,
              type(each.type()),
              each.nullable(),
              text(each.value()),
              each.collation(),
              each.rules().stream()
                  .map(rule -> new Domain.Rule(rule.name(), text(rule.expr()), rule.valid()))
                  .toList(),
              each.attrs());
      case Composite each ->
          new Composite(
              each.schema(),
              name,
              each.fields().stream()
                  .map(field ->
                      new Composite.Field(field.name(), type(field.type()), field.collation()))
                  .toList(),
              each.attrs());
      case Range each ->
          new Range(
              each.schema(),
              name,
              type(each.subtype()),
              each.operatorClass(),
              each.collation(),
              each.canonical(),
              each.difference(),
              each.multirange().isEmpty() || name.equals(each.name())
                  ? each.multirange()
                  : TypeSwap.spare(each.multirange()),
              each.attrs());
      case CollationObject each ->
          new CollationObject(
              each.schema(),
              name,
              each.provider(),
              each.collate(),
              each.ctype(),
              each.deterministic(),
              each.rules(),
              each.attrs());
      case Routine each ->
          new Routine(
              each.kind(),
              each.schema(),
              each.name(),
              arguments(each.arguments()),
              new Routine.Result(
                  result(each.result().type()),
                  each.result().set(),
                  arguments(each.result().table())),
              each.traits(),
              each.body(),
              each.attrs());
      case Aggregate each ->
          new Aggregate(
              each.schema(),
              each.name(),
              arguments(each.arguments()),
              each.ordering(),
              each.hypothetical(),
              type(each.stateType()),
              each.stateFunction(),
              each.options(),
              each.attrs());
      default -> object;
    };
  }

  /** An expression of the catalog with the new names in its casts. */
  private String text(String expression) {
    String result = expression;
    for (Map.Entry<DependsOn.Target, String> each : names.entrySet()) {
      String schema = each.getKey().schema();
      String old = each.getKey().name();
      for (String name : List.of(old, SqlText.quoteName(old))) {
        for (String qualifier : List.of("", schema + ".", SqlText.quoteName(schema) + ".")) {
          result =
              cast(
                  result,
                  "::" + qualifier + name,
                  "::" + qualifier + SqlText.quoteName(each.getValue()));
        }
      }
    }
    return result;
  }

  private static String cast(String text, String from, String to) {
    StringBuilder result = new StringBuilder();
    int start = 0;
    for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
      int end = at + from.length();
      if (end == text.length() || !Character.isUnicodeIdentifierPart(text.charAt(end))) {
        result.append(text, start, at).append(to);
        start = end;
      }
    }
    return result.append(text, start, text.length()).toString();
  }

  private List<Routine.Argument> arguments(List<Routine.Argument> arguments) {
    return arguments.stream()
        .map(each ->
            new Routine.Argument(each.mode(), each.name(), type(each.type()), text(each.value())))
        .toList();
  }

  private @Nullable ColumnType result(@Nullable ColumnType type) {
    return type == null ? null : type(type);
  }

  private ColumnType type(ColumnType type) {
    return switch (type) {
      case ColumnType.Enumeration(String name, String schema, List<String> values) ->
          new ColumnType.Enumeration(name("enum", schema, name), schema, values);
      case PostgresType.ObjectType(String kind, String schema, String name) ->
          new PostgresType.ObjectType(kind, schema, name(kind, schema, name));
      case PostgresType.ArrayType(String text, ColumnType element) when element != null ->
          array(text, element);
      case PostgresType.UserDefinedType(String text) -> userDefined(text);
      default -> type;
    };
  }

  private PostgresType.ArrayType array(String text, ColumnType element) {
    ColumnType other = type(element);
    return other.equals(element)
        ? new PostgresType.ArrayType(text, element)
        : new PostgresType.ArrayType(TypeFormat.format(other) + "[]", other);
  }

  private ColumnType userDefined(String text) {
    for (Map.Entry<DependsOn.Target, String> each : names.entrySet()) {
      DbObject object = objects.get(each.getKey());
      if (object != null && NamedTypes.means(text, object.schema(), object.name())) {
        return new PostgresType.ObjectType(object.kind(), object.schema(), each.getValue());
      }
      if (object instanceof Range range
          && !range.multirange().isEmpty()
          && NamedTypes.means(text, range.schema(), range.multirange())) {
        return new PostgresType.ObjectType(
            Range.KIND, range.schema(), TypeSwap.spare(range.multirange()));
      }
    }
    return new PostgresType.UserDefinedType(text);
  }
}
