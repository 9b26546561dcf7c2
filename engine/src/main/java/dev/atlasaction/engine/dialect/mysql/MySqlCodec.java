package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.SchemaCodec;
import dev.atlasaction.engine.dialect.mysql.hcl.MySqlHcl;
import dev.atlasaction.engine.dialect.mysql.object.ObjectOrder;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schemahcl.HclCodec;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The schema language, with tables that know what their schema gives them. */
final class MySqlCodec implements SchemaCodec {

  private final HclCodec codec = new HclCodec(new MySqlHcl());

  @Override
  public String marshal(Realm realm) {
    return codec.marshal(realm);
  }

  @Override
  public Realm read(List<HclFile> files, Map<String, HclValue> variables, Consumer<String> output) {
    Realm realm = codec.read(files, variables, output);
    return realm.withSchemas(realm.schemas().stream().map(MySqlCodec::withDefaults).toList());
  }

  private static Schema withDefaults(Schema schema) {
    SchemaDefaults defaults = SchemaDefaults.of(schema.attrs());
    return schema
        .withTables(
            schema.tables().stream()
                .map(table -> table.withAttrs(table.attrs().with(defaults)))
                .toList())
        .withObjects(ObjectOrder.sorted(schema.objects()));
  }
}
