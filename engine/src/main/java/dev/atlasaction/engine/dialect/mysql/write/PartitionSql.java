package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.table.Partitioning;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes partitions. */
final class PartitionSql {

  private PartitionSql() {}

  /** {@code PARTITION BY} with all that follows. */
  static String by(Partitioning partitioning) {
    StringBuilder sql = new StringBuilder("PARTITION BY ").append(rule(partitioning.rule()));
    if (partitioning.isCount()) {
      sql.append(" PARTITIONS ").append(partitioning.partitions().size());
    }
    int count = 0;
    if (partitioning.subRule().isGiven()) {
      sql.append(" SUBPARTITION BY ").append(rule(partitioning.subRule()));
      count = partitioning.subCount();
      sql.append(count > 0 ? " SUBPARTITIONS " + count : "");
    }
    if (!partitioning.isCount()) {
      sql.append(' ').append(list(partitioning, partitioning.partitions(), count > 0));
    }
    return sql.toString();
  }

  /** {@code ADD PARTITION} for those that {@code to} has more than {@code from}. */
  static String add(Partitioning from, Partitioning to) {
    List<Partitioning.Partition> more =
        to.partitions().subList(from.partitions().size(), to.partitions().size());
    return "ADD PARTITION " + list(to, more, to.subRule().isGiven() && to.subCount() > 0);
  }

  private static String rule(Partitioning.Rule rule) {
    if (rule.method().equals("SYSTEM_TIME")) {
      throw EngineException.user(
          "partitions by SYSTEM_TIME are not supported: exclude the table or partition it by hand");
    }
    return rule.method() + " (" + rule.expr() + ")";
  }

  private static String list(
      Partitioning of, List<Partitioning.Partition> partitions, boolean counted) {
    return partitions.stream()
        .map(partition -> partition(of.rule(), partition, counted))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String partition(
      Partitioning.Rule rule, Partitioning.Partition partition, boolean counted) {
    StringBuilder sql = new StringBuilder("PARTITION ").append(SqlText.quoted(partition.name()));
    if (rule.hasValues()) {
      sql.append(values(rule, partition.values()));
    }
    if (!partition.comment().isEmpty()) {
      sql.append(" COMMENT ").append(SqlText.quote(partition.comment()));
    }
    if (!counted && !partition.subpartitions().isEmpty()) {
      sql.append(
          partition.subpartitions().stream()
              .map(name -> "SUBPARTITION " + SqlText.quoted(name))
              .collect(Collectors.joining(", ", " (", ")")));
    }
    return sql.toString();
  }

  private static String values(Partitioning.Rule rule, String values) {
    if (rule.method().startsWith("LIST")) {
      return " VALUES IN (" + values + ")";
    }
    return values.equals("MAXVALUE") && rule.method().equals("RANGE")
        ? " VALUES LESS THAN MAXVALUE"
        : " VALUES LESS THAN (" + values + ")";
  }
}
