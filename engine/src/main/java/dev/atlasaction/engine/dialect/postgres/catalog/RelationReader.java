package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.dialect.postgres.table.PrimaryKeyName;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables and views with five queries. */
final class RelationReader {

  private static final String FILTER = "/* filter */";

  private final Database database;
  private final Map<Long, String> schemas;
  private final Map<Long, RelationRow> rows = new LinkedHashMap<>();
  private final ColumnReader columns;
  private final IndexReader indexes;
  private final ConstraintReader constraints = new ConstraintReader();

  /**
   * A reader.
   *
   * @param schemas the names of the inspected schemas by oid
   */
  RelationReader(Database database, Map<Long, String> schemas, CatalogReader.EnumTypes enums) {
    this.database = database;
    this.schemas = schemas;
    this.columns = new ColumnReader(enums, rows);
    this.indexes = new IndexReader(database.boundSchema());
  }

  /** The relations of these names, or all for null. */
  FoundRelations read(@Nullable Set<String> names) throws SQLException {
    readRows(names);
    if (rows.isEmpty()) {
      return FoundRelations.NONE;
    }
    Long[] oids = rows.keySet().toArray(Long[]::new);
    CatalogReader.each(database, "columns", oids, columns::read);
    CatalogReader.each(database, "indexes", oids, indexes::read);
    indexes.finish();
    CatalogReader.each(database, "foreign-keys", oids, constraints::readForeignKey);
    CatalogReader.each(database, "checks", oids, constraints::readCheck);
    Map<Long, Table> tables = new LinkedHashMap<>();
    Map<Long, View> views = new LinkedHashMap<>();
    rows.forEach((oid, row) -> {
      String schema = schemas.get(row.namespace());
      if (schema != null && row.isView()) {
        views.put(oid, view(oid, row, schema));
      } else if (schema != null) {
        tables.put(oid, table(oid, row, schema));
      }
    });
    return new FoundRelations(tables, views);
  }

  private void readRows(@Nullable Set<String> names) throws SQLException {
    String sql = CatalogQuery.read("inspect/tables", database.version().major());
    sql = sql.replace(FILTER, names == null ? "" : "AND c.relname = ANY (CAST(? AS text[]))");
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      query.setArray(1, database.connection().createArrayOf("oid", schemas.keySet().toArray()));
      if (names != null) {
        query.setArray(2, database.connection().createArrayOf("text", names.toArray()));
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.put(row.getLong(1), RelationRow.read(row));
        }
      }
    }
  }

  private View view(Long oid, RelationRow row, String schema) {
    return new View(
        schema,
        row.name(),
        row.definition(),
        columns.of(oid),
        row.isMaterialized(),
        indexes.of(oid),
        row.attrs());
  }

  private Table table(Long oid, RelationRow row, String schema) {
    return new Table(
        schema,
        row.name(),
        columns.of(oid),
        PrimaryKeyName.noted(row.name(), indexes.primaryKey(oid)),
        indexes.of(oid),
        constraints.foreignKeys(oid),
        constraints.checks(oid),
        row.attrs());
  }
}
