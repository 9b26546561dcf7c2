package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statistics objects (PostgreSQL manual, CREATE STATISTICS). */
final class StatisticsKind implements ObjectKind<Statistics> {

  private static final List<String> ALL = List.of("dependencies", "mcv", "ndistinct");

  @Override
  public String word() {
    return Statistics.KIND;
  }

  @Override
  public Class<Statistics> type() {
    return Statistics.class;
  }

  @Override
  public boolean namesTypes() {
    return false;
  }

  @Override
  public Statistics read(ObjectRow row) throws SQLException {
    List<String> kinds = new ArrayList<>();
    for (String letter : row.list(0)) {
      switch (letter) {
        case "d" -> kinds.add("ndistinct");
        case "f" -> kinds.add("dependencies");
        case "m" -> kinds.add("mcv");
        default -> {
          // What is gathered for expressions anyway.
        }
      }
    }
    return new Statistics(
        row.schema(),
        row.text(0),
        ObjectName.relation(row.text(1), row.text(2), row.text(3)),
        kinds,
        row.list(1),
        row.list(2),
        row.text(4).isEmpty() ? -1 : Integer.parseInt(row.text(4)),
        Attrs.NONE);
  }

  @Override
  public Statistics read(ObjectBlock block) {
    ObjectName on = ObjectName.of(block, "on", "table");
    if (on.isEmpty()) {
      throw block.wrong("lacks the attribute \"on\"");
    }
    List<String> columns = block.columns("columns");
    List<String> expressions = block.texts("expressions");
    boolean single = columns.isEmpty() && expressions.size() == 1;
    List<String> kinds = block.texts("kinds");
    return new Statistics(
        block.schema().isEmpty() ? on.schema() : block.schema(),
        block.name(),
        on,
        kinds.isEmpty() && !single ? ALL : kinds,
        columns,
        expressions,
        HclValues.number(block.block(), "target").orElse(-1L).intValue(),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(Statistics statistics, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(statistics.schema()));
    SpecValue on = statistics.on().hcl(scope);
    items.add(ObjectHcl.attribute("on", on));
    if (!statistics.kinds().equals(ALL) && !statistics.kinds().isEmpty()) {
      items.add(ObjectHcl.attribute("kinds", SpecValue.texts(statistics.kinds())));
    }
    if (!statistics.columns().isEmpty()) {
      items.add(
          ObjectHcl.attribute(
              "columns", ObjectHcl.columns(statistics.on(), statistics.columns(), scope)));
    }
    if (!statistics.expressions().isEmpty()) {
      items.add(ObjectHcl.attribute("expressions", SpecValue.texts(statistics.expressions())));
    }
    if (statistics.target() >= 0) {
      items.add(ObjectHcl.attribute("target", SpecValue.of(statistics.target())));
    }
    return new SpecItem.Block(Statistics.KIND, scope.labels(statistics), items);
  }

  @Override
  public String designation(Statistics statistics, WriteOptions options) {
    return "STATISTICS " + SqlText.qualified(options, statistics.schema(), statistics.name());
  }

  @Override
  public List<Step> create(Statistics statistics, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(statistics, options));
    if (!statistics.kinds().equals(ALL) && !statistics.kinds().isEmpty()) {
      sql.list(statistics.kinds(), sql::add);
    }
    List<String> parts = new ArrayList<>();
    statistics.columns().forEach(column -> parts.add(SqlText.quoteName(column)));
    statistics.expressions().forEach(expression -> parts.add(Parens.wrap(expression)));
    sql.add("ON").items(parts, sql::add).add("FROM");
    sql.add(statistics.on().sql(options, statistics.schema()));
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of(sql.toString()));
    if (statistics.target() >= 0) {
      steps.add(target(statistics, statistics.withTarget(-1), options));
    }
    return steps;
  }

  private Step target(Statistics to, Statistics from, WriteOptions options) {
    String alter = "ALTER " + designation(to, options) + " SET STATISTICS ";
    return Step.of(alter + to.target(), alter + from.target());
  }

  @Override
  public Optional<List<Step>> alter(Statistics from, Statistics to, WriteOptions options) {
    boolean same =
        comparable(from)
            .withTarget(0)
            .withAttrs(Attrs.NONE)
            .equals(comparable(to).withTarget(0).withAttrs(Attrs.NONE));
    return same ? Optional.of(List.of(target(to, from, options))) : Optional.empty();
  }

  @Override
  public Statistics comparable(Statistics statistics) {
    return new Statistics(
        statistics.schema(),
        statistics.name(),
        statistics.on(),
        statistics.kinds(),
        statistics.columns(),
        statistics.expressions().stream().map(Parens::unwrap).toList(),
        statistics.target(),
        statistics.attrs());
  }
}
