package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences that stand alone (spec schema-hcl.md §5). */
final class SequenceKind implements ObjectKind<Sequence> {

  private static final String USUAL_TYPE = "bigint";

  @Override
  public String word() {
    return "sequence";
  }

  @Override
  public Class<Sequence> type() {
    return Sequence.class;
  }

  @Override
  public Sequence read(ObjectRow row) throws SQLException {
    return new Sequence(
        row.schema(),
        row.text(0),
        row.text(1),
        new Sequence.Values(
            Long.parseLong(row.text(2)),
            Long.parseLong(row.text(3)),
            Long.parseLong(row.text(4)),
            Long.parseLong(row.text(5)),
            Long.parseLong(row.text(6)),
            row.flag(7)),
        Sequence.Owner.NONE,
        Attrs.NONE);
  }

  @Override
  public Sequence read(ObjectBlock block) {
    String type = block.findType("type").map(TypeFormat::format).orElse(USUAL_TYPE);
    long step = number(block, "increment").orElse(1L);
    SequenceBounds bounds = SequenceBounds.of(type, step > 0);
    long min = number(block, "min_value").orElse(bounds.min());
    long max = number(block, "max_value").orElse(bounds.max());
    return new Sequence(
        block.schema(),
        block.name(),
        type,
        new Sequence.Values(
            number(block, "start").orElse(step > 0 ? min : max),
            step,
            min,
            max,
            number(block, "cache").orElse(1L),
            block.flag("cycle")),
        Sequence.Owner.NONE,
        Attrs.NONE);
  }

  private static Optional<Long> number(ObjectBlock block, String name) {
    return HclValues.number(block.block(), name);
  }

  @Override
  public SpecItem.Block block(Sequence sequence, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    Sequence.Values values = sequence.values();
    items.add(ObjectHcl.schema(sequence.schema()));
    ObjectHcl.word("type", sequence.type().equals(USUAL_TYPE) ? "" : sequence.type(), items);
    number("start", values.start(), sequence.usualStart(), items);
    number("increment", values.increment(), 1, items);
    number("min_value", values.min(), sequence.bounds().min(), items);
    number("max_value", values.max(), sequence.bounds().max(), items);
    number("cache", values.cache(), 1, items);
    ObjectHcl.flag("cycle", values.cycle(), items);
    return new SpecItem.Block("sequence", scope.labels(sequence), items);
  }

  private static void number(String name, long value, long usual, List<SpecItem> items) {
    if (value != usual) {
      items.add(ObjectHcl.attribute(name, SpecValue.of(value)));
    }
  }

  @Override
  public String designation(Sequence sequence, WriteOptions options) {
    return "SEQUENCE " + SqlText.qualified(options, sequence.schema(), sequence.name());
  }

  @Override
  public List<Step> create(Sequence sequence, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(sequence, options));
    Sequence.Values values = sequence.values();
    sql.add(sequence.type().equals(USUAL_TYPE) ? "" : "AS " + sequence.type());
    option(sql, "START WITH", values.start(), sequence.usualStart());
    option(sql, "INCREMENT BY", values.increment(), 1);
    option(sql, "MINVALUE", values.min(), sequence.bounds().min());
    option(sql, "MAXVALUE", values.max(), sequence.bounds().max());
    option(sql, "CACHE", values.cache(), 1);
    return List.of(Step.of(sql.add(values.cycle() ? "CYCLE" : "").toString()));
  }

  private static void option(SqlText sql, String words, long value, long usual) {
    sql.add(value == usual ? "" : words + " " + value);
  }

  /**
   * All options, so that none is left from before. The value it stands at stays, unless it began
   * where it may no longer be.
   */
  @Override
  public Optional<List<Step>> alter(Sequence from, Sequence to, WriteOptions options) {
    return Optional.of(List.of(Step.of(altered(from, to, options), altered(to, from, options))));
  }

  private String altered(Sequence from, Sequence sequence, WriteOptions options) {
    Sequence.Values values = sequence.values();
    long first = from.values().start();
    return "ALTER "
        + designation(sequence, options)
        + (" AS " + sequence.type())
        + (" START WITH " + values.start())
        + (" INCREMENT BY " + values.increment())
        + (" MINVALUE " + values.min())
        + (" MAXVALUE " + values.max())
        + (" CACHE " + values.cache())
        + (values.cycle() ? " CYCLE" : " NO CYCLE")
        + (first < values.min() || first > values.max() ? " RESTART" : "");
  }
}
