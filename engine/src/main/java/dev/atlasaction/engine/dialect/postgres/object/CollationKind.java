package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Collations. The server changes nothing of one, so a new one takes its place. */
final class CollationKind implements ObjectKind<CollationObject> {

  private static final String USUAL = "libc";

  @Override
  public String word() {
    return CollationObject.KIND;
  }

  @Override
  public Class<CollationObject> type() {
    return CollationObject.class;
  }

  @Override
  public boolean namesTypes() {
    return false;
  }

  @Override
  public CollationObject read(ObjectRow row) throws SQLException {
    String provider =
        switch (row.text(1)) {
          case "i" -> "icu";
          case "b" -> "builtin";
          default -> USUAL;
        };
    String locale = row.text(4);
    return new CollationObject(
        row.schema(),
        row.text(0),
        provider,
        locale.isEmpty() ? row.text(2) : locale,
        locale.isEmpty() ? row.text(3) : locale,
        row.flag(5),
        row.text(6),
        Attrs.NONE);
  }

  @Override
  public CollationObject read(ObjectBlock block) {
    String locale = block.text("locale");
    String provider = block.text("provider");
    return new CollationObject(
        block.schema(),
        block.name(),
        provider.isEmpty() ? USUAL : provider,
        locale.isEmpty() ? block.require("lc_collate") : locale,
        locale.isEmpty() ? block.require("lc_ctype") : locale,
        HclValues.findFlag(block.block(), "deterministic").orElse(true),
        block.text("rules"),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(CollationObject collation, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(collation.schema()));
    ObjectHcl.text(
        "provider", collation.provider().equals(USUAL) ? "" : collation.provider(), items);
    if (collation.collate().equals(collation.ctype())) {
      ObjectHcl.text("locale", collation.collate(), items);
    } else {
      ObjectHcl.text("lc_collate", collation.collate(), items);
      ObjectHcl.text("lc_ctype", collation.ctype(), items);
    }
    if (!collation.deterministic()) {
      items.add(ObjectHcl.attribute("deterministic", SpecValue.of(false)));
    }
    ObjectHcl.text("rules", collation.rules(), items);
    return new SpecItem.Block(CollationObject.KIND, scope.labels(collation), items);
  }

  @Override
  public String designation(CollationObject collation, WriteOptions options) {
    return "COLLATION " + SqlText.qualified(options, collation.schema(), collation.name());
  }

  @Override
  public List<Step> create(CollationObject collation, WriteOptions options) {
    List<String> parts = new ArrayList<>();
    if (!collation.provider().equals(USUAL)) {
      parts.add("PROVIDER = " + collation.provider());
    }
    if (collation.collate().equals(collation.ctype())) {
      parts.add("LOCALE = " + SqlText.string(collation.collate()));
    } else {
      parts.add("LC_COLLATE = " + SqlText.string(collation.collate()));
      parts.add("LC_CTYPE = " + SqlText.string(collation.ctype()));
    }
    if (!collation.deterministic()) {
      parts.add("DETERMINISTIC = false");
    }
    if (!collation.rules().isEmpty()) {
      parts.add("RULES = " + SqlText.string(collation.rules()));
    }
    SqlText sql = new SqlText(options).add("CREATE " + designation(collation, options));
    return List.of(Step.of(sql.list(parts, sql::add).toString()));
  }
}
