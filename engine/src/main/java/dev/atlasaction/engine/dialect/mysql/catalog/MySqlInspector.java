package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Inspector;
import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.table.ViewOptions;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.Unmanaged;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code INFORMATION_SCHEMA} (spec inspect-diff.md §3.2). */
public final class MySqlInspector implements Inspector {

  /** MariaDB opens one table if asked for one by name, and all of a schema otherwise. */
  private static final int MOST_LOOKUPS = 20;

  private final Catalog catalog;
  private final Server server;
  private final String boundSchema;

  /** Reads the databases of a server; one alone if the connection is bound to it. */
  public MySqlInspector(Catalog catalog, Server server, String boundSchema) {
    this.catalog = catalog;
    this.server = server;
    this.boundSchema = boundSchema;
  }

  @Override
  public Realm inspect(InspectOptions options) {
    return realm(options.schemasOnly() ? schemas(options) : unlinked(options));
  }

  /** The schemas with everything in them, but for the spelling of references. */
  List<Schema> unlinked(InspectOptions options) {
    List<Schema> schemas = schemas(options);
    return schemas.isEmpty() ? schemas : withContents(schemas);
  }

  /** The server with these schemas. */
  Realm realm(List<Schema> unlinked) {
    List<Attr> attrs = new ArrayList<>(2);
    addCharset(attrs, server.charset(), server.collation());
    return new Realm(KeyLinker.link(unlinked), List.of(), new Attrs(attrs));
  }

  @Override
  public List<Unmanaged.Thing> unmanaged(InspectOptions options, Realm realm) {
    return new UnmanagedReader(catalog, server)
        .read(realm.schemas().stream().map(Schema::name).toList());
  }

  private List<Schema> schemas(InspectOptions options) {
    List<String> names = options.schemas();
    if (names.isEmpty() && !boundSchema.isEmpty()) {
      names = List.of(boundSchema);
    }
    List<Catalog.Row> rows =
        names.isEmpty()
            ? catalog.rows("all-schemas", List.of(), Map.of())
            : catalog.rows("schemas", names, Map.of());
    List<Schema> schemas = new ArrayList<>(rows.size());
    for (Catalog.Row row : rows) {
      List<Attr> attrs = new ArrayList<>(2);
      addCharset(attrs, row.text(1), row.text(2));
      schemas.add(Schema.empty(row.text(0)).withAttrs(new Attrs(attrs)));
    }
    return schemas;
  }

  private List<Schema> withContents(List<Schema> schemas) {
    List<String> names = schemas.stream().map(Schema::name).toList();
    List<Catalog.Row> tableRows = catalog.rows("tables", names, Map.of());
    TableParts parts = TableParts.read(catalog, server, names, tableRows);
    TableReader reader =
        new TableReader(catalog, server, parts, new Counters(catalog, server, names));
    TableParts.Grouped tables = TableParts.group(tableRows, 0);
    TableParts.Grouped views = TableParts.group(catalog.rows("views", names, Map.of()), 0);
    ObjectReader objects = ObjectReader.read(catalog, server, names);
    Sequences sequences = Sequences.read(catalog, tables);
    List<Schema> result = new ArrayList<>(schemas.size());
    for (Schema schema : schemas) {
      List<Table> read = new ArrayList<>();
      SchemaDefaults defaults = SchemaDefaults.of(schema.attrs());
      for (Catalog.Row row : tables.of(schema.name())) {
        if (reader.isTable(row)) {
          read.add(table(reader, row, defaults));
        }
      }
      List<DbObject> others = new ArrayList<>(sequences.of(schema.name()));
      others.addAll(objects.objects(schema.name(), defaults));
      result.add(
          schema
              .withTables(read)
              .withViews(views(views.of(schema.name()), parts))
              .withObjects(others));
    }
    return result;
  }

  private Table table(TableReader reader, Catalog.Row row, SchemaDefaults defaults) {
    Table table = reader.read(row, defaults);
    return boundSchema.isEmpty() ? table : Sequences.unqualified(table);
  }

  @Override
  public SchemaFollower follow() {
    return boundSchema.isEmpty() ? Inspector.super.follow() : new MySqlFollower(this);
  }

  /** The tables of these names in a schema, of which the others are not read. */
  List<Table> tables(Schema schema, List<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    boolean few = names.size() > 1 && names.size() <= MOST_LOOKUPS;
    if (server.isMaria() && few) {
      return names.stream().flatMap(name -> tables(schema, List.of(name)).stream()).toList();
    }
    Catalog some = catalog.only(names);
    List<String> schemas = List.of(schema.name());
    List<Catalog.Row> rows = some.rows("tables", schemas, Map.of());
    if (rows.isEmpty()) {
      return List.of();
    }
    TableParts parts = TableParts.read(some, server, schemas, rows);
    TableReader reader = new TableReader(some, server, parts, new Counters(some, server, schemas));
    return rows.stream()
        .filter(reader::isTable)
        .map(row -> table(reader, row, SchemaDefaults.of(schema.attrs())))
        .toList();
  }

  /** The names of all tables of a schema in the order of its inspection. */
  List<String> tableNames(Schema schema) {
    return catalog.rows("table-names", List.of(schema.name()), Map.of()).stream()
        .map(row -> row.text(0))
        .toList();
  }

  private List<View> views(List<Catalog.Row> rows, TableParts parts) {
    List<View> views = new ArrayList<>(rows.size());
    ColumnReader columns = new ColumnReader(server);
    for (Catalog.Row row : rows) {
      String name = row.text(1);
      views.add(
          new View(
              row.text(0),
              name,
              definition(row),
              parts.columns(row.text(0), name).stream().map(columns::read).toList(),
              false,
              List.of(),
              viewAttrs(row)));
    }
    return views;
  }

  private static Attrs viewAttrs(Catalog.Row row) {
    String check = row.text(3).equals("NONE") ? "" : row.text(3);
    boolean invoker = row.text(4).equals("INVOKER");
    return check.isEmpty() && !invoker ? Attrs.NONE : Attrs.of(new ViewOptions(invoker, check));
  }

  /**
   * The query of a view. The server qualifies all names; in the scope of one schema they must do
   * without, so that the view can be built in another one.
   */
  private String definition(Catalog.Row row) {
    return boundSchema.isEmpty() ? row.text(2) : row.text(2).replace("`" + row.text(0) + "`.", "");
  }

  /** Adds what is known of character set, collation. */
  static void addCharset(List<Attr> attrs, String charset, String collation) {
    if (!charset.isEmpty()) {
      attrs.add(new Charset(charset));
    }
    if (!collation.isEmpty()) {
      attrs.add(new Collation(collation));
    }
  }

  /** Adds a comment unless it is empty. */
  static void addComment(List<Attr> attrs, String comment) {
    if (!comment.isEmpty()) {
      attrs.add(new Comment(comment));
    }
  }
}
