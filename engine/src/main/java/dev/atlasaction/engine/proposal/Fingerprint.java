package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A short text that two machines compute alike for the same schema: the SHA-256 of its document, in
 * base64 (spec testing.md §4). The order of tables, columns and the like does not count, nor the
 * name of the only schema of a bound connection, nor what a schema inherits from its server.
 */
public final class Fingerprint {

  private static final String SCHEMA = "schema";

  private Fingerprint() {}

  /**
   * The fingerprint of a state as a server has it.
   *
   * @param database of the dialect whose state it is; decides whether there is one schema or
   *     several
   */
  public static String of(Realm realm, Database database) {
    boolean bound = !database.boundSchema().isEmpty();
    List<Schema> schemas =
        sorted(realm.schemas().stream().map(each -> canonical(each, bound)).toList(), Schema::name);
    Realm canonical =
        new Realm(
            schemas,
            realm.objects().stream().sorted(Comparator.comparing(Fingerprint::key)).toList(),
            Attrs.NONE);
    return digest(database.dialect().codec().marshal(canonical).getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes as fingerprints are written. */
  public static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new EngineException(Category.INTERNAL, "no SHA-256 in this Java", impossible);
    }
  }

  private static Schema canonical(Schema schema, boolean bound) {
    Schema named = bound ? schema.withName(SCHEMA) : schema;
    Attrs attrs = bound ? Attrs.NONE : inherited(named.attrs());
    return new Schema(
        named.name(),
        sorted(named.tables().stream().map(Fingerprint::canonical).toList(), Table::name),
        sorted(named.views(), View::name),
        named.objects().stream().sorted(Comparator.comparing(Fingerprint::key)).toList(),
        attrs);
  }

  private static Attrs inherited(Attrs attrs) {
    return attrs.without(Charset.class).without(Collation.class);
  }

  private static Table canonical(Table table) {
    return table
        .withColumns(sorted(table.columns(), Column::name))
        .withIndexes(sorted(table.indexes(), Index::name))
        .withForeignKeys(sorted(table.foreignKeys(), ForeignKey::symbol))
        .withChecks(sorted(table.checks(), Check::name));
  }

  private static String key(DbObject object) {
    return object.kind() + " " + object.schema() + " " + object.name() + " " + object;
  }

  private static <T> List<T> sorted(List<T> items, Function<T, String> name) {
    return items.stream().sorted(Comparator.comparing(name)).toList();
  }
}
