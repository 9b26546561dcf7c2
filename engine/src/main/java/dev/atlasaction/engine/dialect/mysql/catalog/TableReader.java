package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.CreateOptions;
import dev.atlasaction.engine.dialect.mysql.table.Enforced;
import dev.atlasaction.engine.dialect.mysql.table.Engine;
import dev.atlasaction.engine.dialect.mysql.table.Partitioning;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds tables from the rows of the catalog. */
final class TableReader {

  private final Catalog catalog;
  private final Server server;
  private final TableParts parts;
  private final Counters counters;
  private final ColumnReader columns;

  TableReader(Catalog catalog, Server server, TableParts parts, Counters counters) {
    this.catalog = catalog;
    this.server = server;
    this.parts = parts;
    this.counters = counters;
    this.columns = new ColumnReader(server);
  }

  /**
   * Whether a row of {@code tables.sql} is a table that can be described. A system-versioned one
   * with columns for its period cannot.
   */
  boolean isTable(Catalog.Row row) {
    return row.text(9).equals("BASE TABLE")
        || (row.text(9).equals(SystemVersioned.CATALOG_TYPE)
            && parts.columns(row.text(0), row.text(1)).stream()
                .noneMatch(column -> column.text(10).startsWith("ROW ")));
  }

  /** The table of a row of {@code tables.sql}, in a schema with these defaults. */
  Table read(Catalog.Row row, SchemaDefaults defaults) {
    String schema = row.text(0);
    String name = row.text(1);
    List<Column> read =
        new ArrayList<>(parts.columns(schema, name).stream().map(columns::read).toList());
    List<Check> checks = new ArrayList<>();
    for (Catalog.Row check : parts.checks(schema, name)) {
      if (!takeJsonCheck(check, read)) {
        checks.add(check(check));
      }
    }
    ShowCreate showCreate = new ShowCreate(catalog, schema, name);
    List<Index> indexes = new IndexReader(showCreate).read(parts.indexes(schema, name));
    @Nullable Index primaryKey = null;
    List<Index> others = new ArrayList<>(indexes.size());
    for (Index index : indexes) {
      if (index.name().equals(IndexReader.PRIMARY_KEY)) {
        primaryKey = index;
      } else {
        others.add(index);
      }
    }
    return new Table(
        schema,
        name,
        read,
        primaryKey,
        others,
        foreignKeys(parts.foreignKeys(schema, name)),
        checks,
        attrs(row, read).with(defaults));
  }

  private Attrs attrs(Catalog.Row row, List<Column> columns) {
    List<Attr> attrs = new ArrayList<>(6);
    MySqlInspector.addCharset(attrs, row.text(2), row.text(3));
    MySqlInspector.addComment(attrs, row.text(5));
    List<Catalog.Row> partitions = parts.partitions(row.text(0), row.text(1));
    String options = partitions.isEmpty() ? row.text(6) : withoutPartitioned(row.text(6));
    if (!options.isEmpty()) {
      attrs.add(new CreateOptions(options));
    }
    if (!row.text(7).isEmpty()) {
      attrs.add(new Engine(row.text(7), row.text(8).equals("DEFAULT")));
    }
    if (row.find(4).isPresent()) {
      attrs.add(new AutoIncrement(Counters.parse(row.text(4))));
    } else if (columns.stream().anyMatch(column -> column.attrs().has(AutoIncrement.class))) {
      counters
          .find(row.text(0), row.text(1))
          .ifPresent(value -> attrs.add(new AutoIncrement(value)));
    }
    if (row.text(9).equals(SystemVersioned.CATALOG_TYPE)) {
      attrs.add(new SystemVersioned());
    }
    if (!partitions.isEmpty()) {
      attrs.add(Partitioning.of(partitions));
    }
    return new Attrs(attrs);
  }

  private static String withoutPartitioned(String options) {
    return options.replace("partitioned", "").replace("  ", " ").strip();
  }

  /**
   * MariaDB's JSON is a text column with a check of its name; the column becomes JSON and the check
   * goes away.
   */
  private boolean takeJsonCheck(Catalog.Row row, List<Column> columns) {
    if (!server.isMaria()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean json =
          column.name().equals(row.text(2))
              && column.rawType().equals("longtext")
              && row.text(3).equals("json_valid(`" + column.name().replace("`", "``") + "`)");
      if (json) {
        Column changed = column.withType(new ColumnType.Json("json"), "json");
        columns.set(
            i, changed.withAttrs(changed.attrs().without(Charset.class).without(Collation.class)));
        return true;
      }
    }
    return false;
  }

  private Check check(Catalog.Row row) {
    String clause = server.isMaria() ? row.text(3) : ColumnReader.unescape(row.text(3));
    Attrs attrs = row.text(4).equals("NO") ? Attrs.of(new Enforced(false)) : Attrs.NONE;
    return new Check(row.text(2), clause, attrs);
  }

  private static List<ForeignKey> foreignKeys(List<Catalog.Row> rows) {
    Map<String, List<Catalog.Row>> keys = new LinkedHashMap<>();
    for (Catalog.Row row : rows) {
      keys.computeIfAbsent(row.text(2), _ -> new ArrayList<>()).add(row);
    }
    List<ForeignKey> result = new ArrayList<>(keys.size());
    for (List<Catalog.Row> parts : keys.values()) {
      Catalog.Row first = parts.get(0);
      result.add(
          new ForeignKey(
              first.text(2),
              parts.stream().map(part -> part.text(3)).toList(),
              first.text(4),
              first.text(5),
              parts.stream().map(part -> part.text(6)).toList(),
              first.text(7),
              first.text(8),
              Attrs.NONE));
    }
    return result;
  }
}
