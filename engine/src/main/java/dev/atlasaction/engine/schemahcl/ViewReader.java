package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.List;

/** Reads view blocks (spec schema-hcl.md §5). */
record ViewReader(HclDialect dialect, EvaluatedBlock block, String schema, List<DbObject> objects) {

  View read() {
    List<Column> columns = new ArrayList<>();
    ColumnReader reader = new ColumnReader(dialect, objects);
    for (EvaluatedBlock column : block.blocks("column")) {
      columns.add(reader.read(column));
    }
    TableScope scope =
        new TableScope(schema, block.name(), columns.stream().map(Column::name).toList());
    IndexReader indexes = new IndexReader(dialect.readRules(), scope);
    return new View(
        schema,
        block.name(),
        HclValues.text(block, "as").orElse("").strip(),
        columns,
        block.type().equals("materialized"),
        block.blocks("index").stream().map(indexes::read).toList(),
        dialect.readRules().viewAttrs(block));
  }
}
