package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Range types. The server changes nothing of one, so a new one takes its place. */
final class RangeKind implements ObjectKind<Range> {

  @Override
  public String word() {
    return Range.KIND;
  }

  @Override
  public Class<Range> type() {
    return Range.class;
  }

  @Override
  public Range read(ObjectRow row) throws SQLException {
    return new Range(
        row.schema(),
        row.text(0),
        row.type(row.text(1)),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        Attrs.NONE);
  }

  @Override
  public Range read(ObjectBlock block) {
    return new Range(
        block.schema(),
        block.name(),
        block.findType("subtype").orElseThrow(() -> block.wrong("lacks the attribute \"subtype\"")),
        block.text("subtype_opclass"),
        block.text("collation"),
        block.text("canonical"),
        block.text("subtype_diff"),
        block.text("multirange_name"),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(Range range, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(range.schema()));
    items.add(ObjectHcl.attribute("subtype", ObjectHcl.type(range.subtype(), scope)));
    ObjectHcl.text("subtype_opclass", range.operatorClass(), items);
    ObjectHcl.text("collation", range.collation(), items);
    ObjectHcl.text("canonical", range.canonical(), items);
    ObjectHcl.text("subtype_diff", range.difference(), items);
    ObjectHcl.text("multirange_name", multirange(range), items);
    return new SpecItem.Block(Range.KIND, scope.labels(range), items);
  }

  private static String multirange(Range range) {
    return range.multirange().equals(range.usualMultirange()) ? "" : range.multirange();
  }

  @Override
  public String title(Range range) {
    return "range type " + GoQuote.quote(range.name());
  }

  @Override
  public String designation(Range range, WriteOptions options) {
    return "TYPE " + SqlText.qualified(options, range.schema(), range.name());
  }

  @Override
  public List<Step> create(Range range, WriteOptions options) {
    List<String> parts = new ArrayList<>();
    parts.add("SUBTYPE = " + DdlType.of(range.subtype(), options));
    add("SUBTYPE_OPCLASS", range.operatorClass(), parts);
    add("COLLATION", range.collation(), parts);
    add("CANONICAL", range.canonical(), parts);
    add("SUBTYPE_DIFF", range.difference(), parts);
    String multirange = multirange(range);
    if (!multirange.isEmpty()) {
      add("MULTIRANGE_TYPE_NAME", SqlText.quoteName(multirange), parts);
    }
    SqlText sql = new SqlText(options).add("CREATE " + designation(range, options)).add("AS RANGE");
    return List.of(Step.of(sql.list(parts, sql::add).toString()));
  }

  private static void add(String word, String value, List<String> parts) {
    if (!value.isEmpty()) {
      parts.add(word + " = " + value);
    }
  }

  @Override
  public Range comparable(Range range) {
    return new Range(
        range.schema(),
        range.name(),
        range.subtype(),
        range.operatorClass(),
        range.collation(),
        range.canonical(),
        range.difference(),
        multirange(range),
        range.attrs());
  }
}
