package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Optional;

/** LK108 for DROP TABLE: the table that a partition belongs to is locked against everybody. */
final class PartitionDrops {

  private PartitionDrops() {}

  static Optional<Finding> find(Site site, SqlWords words) {
    List<SqlName> dropped = words.namesAfter("DROP", "TABLE");
    return dropped.stream()
        .flatMap(name -> Tables.findOld(site, name).stream())
        .flatMap(partition -> finding(site, dropped, partition).stream())
        .findFirst();
  }

  private static Optional<Finding> finding(Site site, List<SqlName> dropped, Table partition) {
    return site.pass().file().from().schemas().stream()
        .flatMap(schema -> schema.tables().stream())
        .filter(parent -> isPartitionOf(partition, parent))
        .filter(parent ->
            dropped.stream().noneMatch(name -> name.isTable(parent.schema(), parent.name())))
        .findFirst()
        .map(parent ->
            new Finding(
                    "Dropping partition %s takes an ACCESS EXCLUSIVE lock on table %s too, which blocks its readers and writers. Detach it with DETACH PARTITION ... CONCURRENTLY first"
                        .formatted(Words.quoted(partition.name()), Words.quoted(parent.name())))
                .on(parent));
  }

  static boolean isPartitionOf(Table table, Table parent) {
    return table.attrs().list().stream()
        .anyMatch(attr ->
            attr instanceof Extra extra
                && extra.hidesTable()
                && extra.needs(parent.schema(), parent.name()));
  }
}
