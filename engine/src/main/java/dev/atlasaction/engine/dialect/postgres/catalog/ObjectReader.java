package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.dialect.postgres.object.Composite;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKind;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKinds;
import dev.atlasaction.engine.dialect.postgres.object.ObjectRow;
import dev.atlasaction.engine.dialect.postgres.object.PostgresObject;
import dev.atlasaction.engine.dialect.postgres.object.Range;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all objects beside tables, views and enums with one query, whatever their kind. */
final class ObjectReader {

  private static final int CLASS = 2;
  private static final int OID = 3;
  private static final int NAMESPACE = 4;
  private static final int COMMENT = 10;

  private final Database database;
  private final Map<Long, String> schemas;
  private final List<DbObject> types;

  /**
   * A reader.
   *
   * @param schemas the names of the inspected schemas by oid
   * @param types the types in them
   */
  ObjectReader(Database database, Map<Long, String> schemas, List<DbObject> types) {
    this.database = database;
    this.schemas = schemas;
    this.types = types;
  }

  /**
   * The objects in the order of documents; {@code nodes} is told what stands where.
   *
   * @param security which roles and privileges to read
   */
  List<PostgresObject> read(
      boolean wholeDatabase, Security security, Map<CatalogNode, DependsOn.Target> nodes)
      throws SQLException {
    List<PostgresObject> objects = new ArrayList<>();
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement(
                sql(wholeDatabase, security),
                ResultSet.TYPE_SCROLL_INSENSITIVE,
                ResultSet.CONCUR_READ_ONLY)) {
      Object[] namespaces = schemas.keySet().toArray();
      query.setArray(1, database.connection().createArrayOf("oid", namespaces));
      try (ResultSet row = query.executeQuery()) {
        List<DbObject> known = new ArrayList<>(types);
        while (row.next()) {
          typeOf(row).ifPresent(known::add);
        }
        row.beforeFirst();
        while (row.next()) {
          PostgresObject object = object(row, known);
          if (!Security.concerns(object)) {
            nodes.put(
                new CatalogNode(row.getLong(CLASS), row.getLong(OID)), DependsOn.Target.of(object));
          }
          objects.add(object);
        }
      }
    }
    objects.sort(
        Comparator.<PostgresObject>comparingInt(each -> rank(each.kind()))
            .thenComparing(PostgresObject::schema)
            .thenComparing(PostgresObject::identity));
    return objects;
  }

  private static int rank(String kind) {
    List<ObjectKind<?>> kinds = ObjectKinds.all();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).word().equals(kind)) {
        return i;
      }
    }
    return kinds.size();
  }

  /** The type that a row makes, so that others can be read that name it. */
  private Optional<DbObject> typeOf(ResultSet row) throws SQLException {
    String kind = row.getString(1);
    return switch (kind) {
      case "domain", Composite.KIND, Range.KIND ->
          Optional.of(
              new NamedType(
                  kind,
                  schemas.getOrDefault(row.getLong(NAMESPACE), ""),
                  new ObjectRow(row, "", List.of()).text(0)));
      default -> Optional.empty();
    };
  }

  /** An object that is a type. */
  private record NamedType(String kind, String schema, String name) implements DbObject {}

  private PostgresObject object(ResultSet row, List<DbObject> known) throws SQLException {
    ObjectKind<?> kind = ObjectKinds.find(row.getString(1)).orElseThrow();
    String schema = schemas.getOrDefault(row.getLong(NAMESPACE), "");
    PostgresObject object = kind.read(new ObjectRow(row, schema, known));
    String comment = row.getString(COMMENT);
    return comment == null || comment.isEmpty() || !kind.hasComment()
        ? object
        : object.withAttrs(object.attrs().with(new Comment(comment)));
  }

  private String sql(boolean wholeDatabase, Security security) {
    int major = database.version().major();
    List<String> parts = new ArrayList<>();
    for (ObjectKind<?> kind : ObjectKinds.all()) {
      if (security.includes(kind.word())) {
        for (String query : kind.queries(wholeDatabase)) {
          String part = CatalogQuery.read("inspect/objects/" + query, major).strip();
          if (!parts.contains(part)) {
            parts.add(part);
          }
        }
      }
    }
    return CatalogQuery.read("inspect/objects", major)
        .replace("/* objects */", String.join("\nUNION ALL\n", parts));
  }
}
