package dev.atlasaction.engine.state;

import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.List;

/** Moves a schema under another name, with all references inside it. */
final class Renaming {

  private Renaming() {}

  static Schema schema(Schema schema, String name) {
    return new Schema(
        name,
        schema.tables().stream().map(table -> table(table, schema.name(), name)).toList(),
        schema.views().stream().map(view -> view.withSchema(name)).toList(),
        schema.objects(),
        schema.attrs());
  }

  private static Table table(Table table, String from, String to) {
    List<ForeignKey> keys =
        table.foreignKeys().stream()
            .map(key -> key.refSchema().equals(from) ? moved(key, to) : key)
            .toList();
    return table.withSchema(to).withForeignKeys(keys);
  }

  private static ForeignKey moved(ForeignKey key, String schema) {
    return new ForeignKey(
        key.symbol(),
        key.columns(),
        schema,
        key.refTable(),
        key.refColumns(),
        key.onUpdate(),
        key.onDelete(),
        key.attrs());
  }
}
