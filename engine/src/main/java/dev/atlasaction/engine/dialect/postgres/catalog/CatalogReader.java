package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.dialect.postgres.object.PostgresObject;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.dialect.postgres.table.PartitionTables;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads schemas with all that is in them, once as a whole. */
final class CatalogReader {

  private final Database database;
  private final int major;
  private final Map<Long, SchemaParts> schemas = new LinkedHashMap<>();
  private final Map<CatalogNode, DependsOn.Target> nodes = new HashMap<>();
  private final List<DbObject> rowTypes = new ArrayList<>();
  private final @Nullable Earlier earlier;
  private final EnumTypes enums = new EnumTypes();
  private FoundRelations found = FoundRelations.NONE;
  private boolean tablesOnly;
  private boolean permissionsRead;

  /** What was found before, and the names of the relations to read again. */
  private record Earlier(FoundRelations found, Set<String> names) {}

  /** What was found of one schema so far. */
  private static final class SchemaParts {
    final String name;
    final Attrs attrs;
    final List<Table> tables = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    final List<DbObject> objects = new ArrayList<>();

    SchemaParts(String name, Attrs attrs) {
      this.name = name;
      this.attrs = attrs;
    }

    void addNeeds(DependencyReader needs) {
      tables.replaceAll(
          table -> table.withAttrs(needs.add(table.attrs(), DependsOn.Target.of(table))));
      views.replaceAll(view -> view.withAttrs(needs.add(view.attrs(), DependsOn.Target.of(view))));
    }
  }

  /** Takes one row of a query. */
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Reads all relations. */
  CatalogReader(Database database) {
    this(database, null);
  }

  /** Reads the relations of these names; all others are as they were. */
  CatalogReader(Database database, FoundRelations before, Set<String> names) {
    this(database, new Earlier(before, names));
  }

  private CatalogReader(Database database, @Nullable Earlier earlier) {
    this.database = database;
    this.major = database.version().major();
    this.earlier = earlier;
  }

  /** The tables and views after {@link #read}. */
  FoundRelations found() {
    return found;
  }

  /** Whether {@link #read} found nothing but schemas, tables and enums. */
  boolean foundTablesOnly() {
    return tablesOnly;
  }

  /** The schemas of these names, or all if there are none, by name. */
  Realm read(InspectOptions options) throws SQLException {
    List<String> names = options.schemas();
    permissionsRead = options.security().permissions();
    readSchemas(names);
    List<DbObject> objects = new ArrayList<>();
    if (!options.schemasOnly()) {
      boolean whole = database.boundSchema().isEmpty() && names.isEmpty();
      if (!schemas.isEmpty()) {
        readRelations();
      }
      if (whole || !schemas.isEmpty()) {
        readObjects(whole, options.security(), objects);
      }
    }
    return realm(objects);
  }

  /**
   * The state after a statement that touched tables of these names only. To be asked after {@link
   * #read}, and where that found tables only: everything else is as it was.
   */
  Realm readTables(Set<String> names) throws SQLException {
    found = found.with(new RelationReader(database, schemaNames(), enums).read(names), names);
    Map<String, SchemaParts> byName = partsByName();
    byName.values().forEach(parts -> parts.tables.clear());
    found
        .tables()
        .values()
        .forEach(table -> Objects.requireNonNull(byName.get(table.schema())).tables.add(table));
    return realm(List.of());
  }

  private Realm realm(List<DbObject> objects) {
    List<Schema> result =
        schemas.values().stream()
            .map(parts ->
                new Schema(
                    parts.name,
                    parts.tables,
                    parts.views,
                    parts.objects,
                    permissionsRead
                        ? parts.attrs.with(new PostgresAttr.PermissionsRead())
                        : parts.attrs))
            .toList();
    return new Realm(PartitionTables.stripped(result), objects, Attrs.NONE);
  }

  private Map<Long, String> schemaNames() {
    Map<Long, String> names = new LinkedHashMap<>();
    schemas.forEach((oid, parts) -> names.put(oid, parts.name));
    return names;
  }

  private Map<String, SchemaParts> partsByName() {
    Map<String, SchemaParts> byName = new HashMap<>();
    schemas.values().forEach(parts -> byName.put(parts.name, parts));
    return byName;
  }

  /** Reads what is neither table nor view, and then, if there is any of it, who needs whom. */
  private void readObjects(boolean whole, Security security, List<DbObject> ofDatabase)
      throws SQLException {
    Map<String, SchemaParts> byName = partsByName();
    List<DbObject> types = new ArrayList<>(rowTypes);
    schemas.values().forEach(parts -> types.addAll(parts.objects));
    List<PostgresObject> found =
        new ObjectReader(database, schemaNames(), types).read(whole, security, nodes);
    boolean views = schemas.values().stream().anyMatch(parts -> !parts.views.isEmpty());
    boolean plain = !views && found.stream().allMatch(Security::concerns);
    tablesOnly = !views && found.isEmpty();
    DependencyReader needs = new DependencyReader(nodes);
    if (!plain) {
      needs.read(database);
      schemas.values().forEach(parts -> parts.addNeeds(needs));
    }
    for (PostgresObject object : found) {
      DbObject known =
          Security.concerns(object)
              ? object
              : object.withAttrs(needs.add(object.attrs(), DependsOn.Target.of(object)));
      SchemaParts parts = byName.get(object.schema());
      (parts == null ? ofDatabase : parts.objects).add(known);
    }
  }

  private void readSchemas(List<String> names) throws SQLException {
    try (PreparedStatement query =
        database.connection().prepareStatement(CatalogQuery.read("inspect/schemas", major))) {
      Array list =
          names.isEmpty() ? null : database.connection().createArrayOf("text", names.toArray());
      query.setArray(1, list);
      query.setArray(2, list);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          schemas.put(
              row.getLong(1), new SchemaParts(row.getString(2), commentAttrs(row.getString(3))));
        }
      }
    }
  }

  static Attrs commentAttrs(@Nullable String comment) {
    return comment == null || comment.isEmpty() ? Attrs.NONE : Attrs.of(new Comment(comment));
  }

  private void readRelations() throws SQLException {
    Long[] namespaces = schemas.keySet().toArray(Long[]::new);
    each(database, "enums", namespaces, this::readEnum);
    Map<String, SchemaParts> byName = partsByName();
    RelationReader reader = new RelationReader(database, schemaNames(), enums);
    found =
        earlier == null
            ? reader.read(null)
            : earlier.found().with(reader.read(earlier.names()), earlier.names());
    found
        .tables()
        .forEach((oid, table) -> {
          Objects.requireNonNull(byName.get(table.schema())).tables.add(table);
          know(oid, DependsOn.Target.of(table));
        });
    found
        .views()
        .forEach((oid, view) -> {
          Objects.requireNonNull(byName.get(view.schema())).views.add(view);
          know(oid, DependsOn.Target.of(view));
        });
  }

  private void readEnum(ResultSet row) throws SQLException {
    SchemaParts schema = schemas.get(row.getLong(1));
    if (schema != null) {
      List<String> values = List.of((String[]) row.getArray(3).getArray());
      ColumnType.Enumeration type =
          new ColumnType.Enumeration(row.getString(2), schema.name, values);
      EnumObject object = new EnumObject(type, Attrs.NONE);
      schema.objects.add(object);
      nodes.put(CatalogNode.type(row.getLong(4)), DependsOn.Target.of(object));
      enums.put(row.getLong(1), type);
    }
  }

  private void know(Long relation, DependsOn.Target target) {
    nodes.put(CatalogNode.relation(relation), target);
    rowTypes.add(new RowType(target.kind(), target.schema(), target.name()));
  }

  /** The type that the rows of a table or view are of. */
  private record RowType(String kind, String schema, String name) implements DbObject {}

  /** Gives all rows of a query of one list of oids to {@code reader}. */
  static void each(Database database, String name, Long[] oids, RowReader reader)
      throws SQLException {
    String sql = CatalogQuery.read("inspect/" + name, database.version().major());
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      query.setArray(1, database.connection().createArrayOf("oid", oids));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  /** The enums of the inspected schemas, by namespace and name. */
  static final class EnumTypes {
    private record Key(long namespace, String name) {}

    private final Map<Key, ColumnType.Enumeration> types = new HashMap<>();

    void put(long namespace, ColumnType.Enumeration type) {
      types.put(new Key(namespace, type.name()), type);
    }

    Optional<ColumnType.Enumeration> find(long namespace, @Nullable String name) {
      return name == null
          ? Optional.empty()
          : Optional.ofNullable(types.get(new Key(namespace, name)));
    }
  }
}
