package dev.atlasaction.engine.dialect.mysql.hcl;

import dev.atlasaction.engine.dialect.mysql.table.Partitioning;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Partitions in documents: a block {@code partition} of a table with its rule, and either how many
 * there are or a block {@code value} for each.
 */
final class PartitionHcl {

  static final List<String> METHODS =
      List.of(
          "RANGE",
          "RANGE_COLUMNS",
          "LIST",
          "LIST_COLUMNS",
          "HASH",
          "LINEAR_HASH",
          "KEY",
          "LINEAR_KEY");

  private PartitionHcl() {}

  static SpecItem.Block block(Partitioning partitioning) {
    List<SpecItem> items = rule(partitioning.rule());
    boolean counted = false;
    if (partitioning.isCount()) {
      items.add(count(partitioning.partitions().size()));
    }
    if (partitioning.subRule().isGiven()) {
      List<SpecItem> sub = rule(partitioning.subRule());
      counted = partitioning.subCount() > 0;
      if (counted) {
        sub.add(count(partitioning.subCount()));
      }
      items.add(SpecItem.Block.unlabelled("subpartition", sub));
    }
    if (!partitioning.isCount()) {
      for (Partitioning.Partition partition : partitioning.partitions()) {
        items.add(value(partitioning.rule(), partition, counted));
      }
    }
    return SpecItem.Block.unlabelled("partition", items);
  }

  private static List<SpecItem> rule(Partitioning.Rule rule) {
    List<SpecItem> items = new ArrayList<>();
    items.add(new SpecItem.Attribute("type", new SpecValue.Bare(rule.method().replace(' ', '_'))));
    if (!rule.expr().isEmpty()) {
      items.add(new SpecItem.Attribute("expr", new SpecValue.Text(rule.expr())));
    }
    return items;
  }

  private static SpecItem.Attribute count(int count) {
    return new SpecItem.Attribute("count", SpecValue.of(count));
  }

  private static SpecItem.Block value(
      Partitioning.Rule rule, Partitioning.Partition partition, boolean counted) {
    List<SpecItem> items = new ArrayList<>();
    if (rule.hasValues()) {
      String word = rule.method().startsWith("LIST") ? "in" : "less_than";
      items.add(new SpecItem.Attribute(word, new SpecValue.Text(partition.values())));
    }
    if (!partition.comment().isEmpty()) {
      items.add(new SpecItem.Attribute("comment", new SpecValue.Text(partition.comment())));
    }
    if (!counted && !partition.subpartitions().isEmpty()) {
      items.add(
          new SpecItem.Attribute("subpartitions", SpecValue.texts(partition.subpartitions())));
    }
    return new SpecItem.Block("value", List.of(partition.name()), items);
  }

  /** The partitions of a {@code partition} block. */
  static Partitioning read(EvaluatedBlock block) {
    Partitioning.Rule rule = readRule(block);
    EvaluatedBlock sub = block.findBlock("subpartition").orElse(null);
    long each = sub == null ? 0 : HclValues.number(sub, "count").orElse(0L);
    List<Partitioning.Partition> partitions = new ArrayList<>();
    for (EvaluatedBlock value : block.blocks("value")) {
      partitions.add(
          new Partitioning.Partition(
              value.name(),
              HclValues.text(value, rule.method().startsWith("LIST") ? "in" : "less_than")
                  .orElse(""),
              HclValues.text(value, "comment").orElse(""),
              each > 0
                  ? names(value.name() + "sp", each)
                  : HclValues.texts(value, "subpartitions")));
    }
    for (String name : names("p", HclValues.number(block, "count").orElse(0L))) {
      partitions.add(new Partitioning.Partition(name, "", "", List.of()));
    }
    if (partitions.isEmpty()) {
      throw EngineException.user(
          block.range() + ": a partition block needs \"count\" or a block \"value\"");
    }
    return new Partitioning(rule, sub == null ? Partitioning.NONE : readRule(sub), partitions);
  }

  private static Partitioning.Rule readRule(EvaluatedBlock block) {
    return new Partitioning.Rule(
        HclValues.text(block, "type").orElse("").replace('_', ' '),
        HclValues.text(block, "expr").orElse(""));
  }

  private static List<String> names(String prefix, long count) {
    List<String> names = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      names.add(prefix + i);
    }
    return names;
  }
}
