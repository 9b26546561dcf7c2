package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.List;

/** Turns a realm into the blocks of a document (spec schema-hcl.md §8.1). */
final class DocumentMarshaller {
  private final HclDialect dialect;
  private final Realm realm;
  private final MarshalScope scope;
  private final TableMarshaller tables;

  DocumentMarshaller(HclDialect dialect, Realm realm) {
    this.dialect = dialect;
    this.realm = realm;
    this.scope = new MarshalScope(realm);
    this.tables = new TableMarshaller(dialect, scope);
  }

  List<SpecItem.Block> blocks() {
    List<SpecItem.Block> blocks = new ArrayList<>();
    for (Schema schema : realm.schemas()) {
      for (Table table : schema.tables()) {
        blocks.add(tables.block(schema, table));
      }
    }
    for (Schema schema : realm.schemas()) {
      for (View view : schema.views()) {
        blocks.add(tables.block(view));
      }
    }
    blocks.addAll(dialect.printRules().objectBlocks(scope));
    for (Schema schema : realm.schemas()) {
      blocks.add(
          new SpecItem.Block(
              "schema",
              List.of(schema.name()),
              List.copyOf(dialect.printRules().schemaAttributes(schema))));
    }
    return blocks;
  }
}
