package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Extensions, which belong to the database (spec schema-hcl.md §5). */
final class ExtensionKind implements ObjectKind<Extension> {

  @Override
  public String word() {
    return Extension.KIND;
  }

  @Override
  public Class<Extension> type() {
    return Extension.class;
  }

  @Override
  public boolean ofDatabase() {
    return true;
  }

  @Override
  public boolean namesTypes() {
    return false;
  }

  @Override
  public Extension read(ObjectRow row) throws SQLException {
    return new Extension(row.text(0), row.text(1), row.text(2), Attrs.NONE);
  }

  /** It comes with the extension. */
  @Override
  public boolean hasComment() {
    return false;
  }

  @Override
  public Extension read(ObjectBlock block) {
    String schema =
        block
            .block()
            .findValue("schema")
            .flatMap(HclReference::of)
            .map(reference -> block.schema())
            .orElseGet(() -> block.text("schema"));
    return new Extension(block.name(), schema, block.text("version"), Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(Extension extension, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    boolean known = scope.realm().findSchema(extension.into()).isPresent();
    if (known) {
      items.add(ObjectHcl.schema(extension.into()));
    } else {
      ObjectHcl.text("schema", extension.into(), items);
    }
    ObjectHcl.text("version", extension.version(), items);
    return new SpecItem.Block(Extension.KIND, List.of(extension.name()), items);
  }

  @Override
  public String designation(Extension extension, WriteOptions options) {
    return "EXTENSION " + SqlText.quoteName(extension.name());
  }

  @Override
  public List<Step> create(Extension extension, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(extension, options));
    if (!extension.into().isEmpty()) {
      sql.add("WITH SCHEMA").name(extension.into());
    }
    if (!extension.version().isEmpty()) {
      sql.add("VERSION").add(SqlText.string(extension.version()));
    }
    return List.of(Step.of(sql.toString()));
  }

  @Override
  public Optional<List<Step>> alter(Extension from, Extension to, WriteOptions options) {
    String alter = "ALTER " + designation(to, options) + " ";
    List<Step> steps = new ArrayList<>();
    if (!from.version().equals(to.version())) {
      steps.add(Step.of(alter + update(to), alter + update(from)));
    }
    if (!from.into().equals(to.into())) {
      steps.add(
          Step.of(
              alter + "SET SCHEMA " + SqlText.quoteName(to.into()),
              alter + "SET SCHEMA " + SqlText.quoteName(from.into())));
    }
    return Optional.of(steps);
  }

  private static String update(Extension extension) {
    return "UPDATE"
        + (extension.version().isEmpty() ? "" : " TO " + SqlText.string(extension.version()));
  }

  /** Where nobody says into which schema it goes it stays where it is. */
  @Override
  public Extension adopted(Extension from, Extension to) {
    return to.into().isEmpty()
        ? new Extension(to.name(), from.into(), to.version(), to.attrs())
        : to;
  }
}
