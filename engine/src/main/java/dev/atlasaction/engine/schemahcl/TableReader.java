package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a table block; its foreign keys come later, when all tables are known. */
final class TableReader {

  private final HclDialect dialect;
  private final EvaluatedBlock block;
  private final Place place;
  private final List<DbObject> objects;

  /** The schema of the table, and how those of other tables are found. */
  record Place(String schema, Function<HclReference, String> schemaOf) {}

  TableReader(HclDialect dialect, EvaluatedBlock block, Place place, List<DbObject> objects) {
    this.dialect = dialect;
    this.block = block;
    this.place = place;
    this.objects = objects;
  }

  Table read() {
    List<Column> columns = new ArrayList<>();
    ColumnReader reader = new ColumnReader(dialect, objects);
    for (EvaluatedBlock column : block.blocks("column")) {
      columns.add(reader.read(column));
    }
    TableScope scope =
        new TableScope(
            place.schema(),
            block.name(),
            columns.stream().map(Column::name).toList(),
            place.schemaOf());
    return new Table(
        place.schema(),
        block.name(),
        columns,
        primaryKey(scope),
        indexes(scope),
        List.of(),
        checks(),
        dialect.readRules().tableAttrs(block, scope));
  }

  private @Nullable Index primaryKey(TableScope scope) {
    return block
        .findBlock("primary_key")
        .map(key -> new IndexReader(dialect.readRules(), scope).read(key))
        .map(key -> key.withName(block.findBlock("primary_key").orElseThrow().name()))
        .orElse(null);
  }

  private List<Index> indexes(TableScope scope) {
    List<Index> indexes = new ArrayList<>();
    IndexReader reader = new IndexReader(dialect.readRules(), scope);
    for (EvaluatedBlock each : block.blocks()) {
      if (dialect.readRules().indexBlocks().contains(each.type())) {
        Index index = reader.read(each);
        indexes.add(
            each.type().equals("index") ? index : dialect.readRules().constraint(each, index));
      }
    }
    return indexes;
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (EvaluatedBlock each : block.blocks("check")) {
      Check check = new Check(each.name(), HclValues.text(each, "expr").orElse(""), Attrs.NONE);
      checks.add(dialect.readRules().check(each, check));
    }
    return checks;
  }
}
