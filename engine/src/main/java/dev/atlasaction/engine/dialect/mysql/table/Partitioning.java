package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.schema.Extra;
import java.util.ArrayList;
import java.util.List;

/** How the rows of a table are spread over partitions. */
public record Partitioning(Rule rule, Rule subRule, List<Partition> partitions) implements Extra {

  /** Where nothing is said. */
  public static final Rule NONE = new Rule("", "");

  /**
   * What decides where a row goes.
   *
   * @param method such as {@code RANGE COLUMNS}; empty if there is no rule
   * @param expr the expression or the columns as the catalog has them
   */
  public record Rule(String method, String expr) {

    /** Whether there is a rule at all. */
    public boolean isGiven() {
      return !method.isEmpty();
    }

    /** Whether partitions are told apart by values that each of them names. */
    public boolean hasValues() {
      return method.startsWith("RANGE") || method.startsWith("LIST");
    }
  }

  /**
   * One partition.
   *
   * @param values what rows it takes; empty where the rule needs none
   */
  public record Partition(String name, String values, String comment, List<String> subpartitions) {
    /** Keeps its own copies. */
    public Partition {
      subpartitions = List.copyOf(subpartitions);
    }
  }

  /** Keeps its own copies. */
  public Partitioning {
    partitions = List.copyOf(partitions);
  }

  /** Reads the rows of {@code partitions.sql} of one table, one per partition or subpartition. */
  public static Partitioning of(List<Catalog.Row> rows) {
    List<Partition> partitions = new ArrayList<>();
    for (Catalog.Row row : rows) {
      String name = row.text(6);
      List<String> subpartitions = new ArrayList<>();
      if (!partitions.isEmpty() && partitions.getLast().name().equals(name)) {
        subpartitions.addAll(partitions.removeLast().subpartitions());
      }
      row.find(7).ifPresent(subpartitions::add);
      partitions.add(new Partition(name, row.text(8), row.text(9), subpartitions));
    }
    Catalog.Row first = rows.getFirst();
    return new Partitioning(
        new Rule(first.text(2), first.text(3)), new Rule(first.text(4), first.text(5)), partitions);
  }

  /** Whether the partitions are just so many, with the names that the server gives. */
  public boolean isCount() {
    if (rule.hasValues()) {
      return false;
    }
    for (int i = 0; i < partitions.size(); i++) {
      Partition partition = partitions.get(i);
      if (!partition.name().equals("p" + i) || !partition.comment().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** How many subpartitions each partition has, if they have the names that the server gives. */
  public int subCount() {
    int count = partitions.getFirst().subpartitions().size();
    for (Partition partition : partitions) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        expected.add(partition.name() + "sp" + i);
      }
      if (!partition.subpartitions().equals(expected)) {
        return 0;
      }
    }
    return count;
  }

  /** Whether this is {@code other} with more partitions behind its own. */
  public boolean extend(Partitioning other) {
    int before = other.partitions.size();
    return rule.hasValues()
        && rule.equals(other.rule)
        && subRule.equals(other.subRule)
        && partitions.size() > before
        && partitions.subList(0, before).equals(other.partitions);
  }
}
