package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.mysql.diff.MySqlDiffRules;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.table.Partitioning;
import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one changed table (spec planner.md §5.3): what has to go first in one ALTER
 * TABLE, everything else in a second one.
 */
final class AlterSql {

  private final Server server;
  private final TableSql tables;
  private final Change.ModifyTable modify;

  AlterSql(Server server, TableSql tables, Change.ModifyTable modify) {
    this.server = server;
    this.tables = tables;
    this.modify = modify;
  }

  List<PlannedStatement> statements() {
    if (modify.to().columns().isEmpty()) {
      throw EngineException.user(
          "table " + GoQuote.quote(modify.to().name()) + " has no columns; drop the table instead");
    }
    List<TableChange> first = new ArrayList<>();
    List<TableChange> second = new ArrayList<>();
    split(first, second);
    Optional<PlannedStatement> partitions = partitions(second);
    List<PlannedStatement> result = new ArrayList<>(2);
    // Keys must suit the partitions, so these go before the keys and come after them.
    if (!modify.to().attrs().has(Partitioning.class)) {
      partitions.ifPresent(result::add);
    }
    if (!first.isEmpty()) {
      result.add(alter(first, first));
    }
    if (!second.isEmpty()) {
      List<TableChange> written =
          second.stream().filter(change -> !goesWithColumns(change)).toList();
      result.add(alter(written, second));
    }
    if (modify.to().attrs().has(Partitioning.class)) {
      partitions.ifPresent(result::add);
    }
    return keepsHistory() ? aroundHistory(result) : result;
  }

  /** Whether the table has a history before and after, which the server guards from changes. */
  private boolean keepsHistory() {
    return modify.from().attrs().has(SystemVersioned.class)
        && modify.changes().stream().noneMatch(AlterSql::endsHistory);
  }

  private static boolean endsHistory(TableChange change) {
    return change instanceof TableChange.TableAttr(AttrChange.DropAttr(SystemVersioned _));
  }

  private List<PlannedStatement> aroundHistory(List<PlannedStatement> statements) {
    String name = GoQuote.quote(modify.to().name());
    String allow = "SET system_versioning_alter_history = KEEP";
    String forbid = "SET system_versioning_alter_history = DEFAULT";
    List<PlannedStatement> result = new ArrayList<>(statements.size() + 2);
    result.add(
        new PlannedStatement(
            allow, "allow changes of the history of " + name, List.of(forbid), modify));
    result.addAll(statements);
    result.add(
        new PlannedStatement(
            forbid, "forbid changes of the history of " + name, List.of(allow), modify));
    return result;
  }

  /** Takes the change of partitions out of {@code changes}: it needs a statement of its own. */
  private Optional<PlannedStatement> partitions(List<TableChange> changes) {
    if (!changes.removeIf(AlterSql::isPartitioning)) {
      return Optional.empty();
    }
    Optional<Partitioning> from = modify.from().attrs().find(Partitioning.class);
    Optional<Partitioning> to = modify.to().attrs().find(Partitioning.class);
    return Optional.of(
        new PlannedStatement(
            repartition(from, to),
            "modify the partitions of " + GoQuote.quote(modify.to().name()) + " table",
            List.of(repartition(to, from)),
            modify));
  }

  private static boolean isPartitioning(TableChange change) {
    return change instanceof TableChange.TableAttr(AttrChange attr)
        && switch (attr) {
          case AttrChange.AddAttr(Attr added) -> added instanceof Partitioning;
          case AttrChange.DropAttr(Attr dropped) -> dropped instanceof Partitioning;
          case AttrChange.ModifyAttr(Attr _, Attr desired) -> desired instanceof Partitioning;
        };
  }

  private String repartition(Optional<Partitioning> from, Optional<Partitioning> to) {
    String clause;
    if (to.isEmpty()) {
      clause = "REMOVE PARTITIONING";
    } else if (from.filter(to.get()::extend).isPresent()) {
      clause = PartitionSql.add(from.get(), to.get());
    } else {
      clause = PartitionSql.by(to.get());
    }
    Table table = modify.to();
    return tables
        .text("ALTER TABLE")
        .qualified(table.schema(), table.name())
        .phrase(clause)
        .toString();
  }

  private void split(List<TableChange> first, List<TableChange> second) {
    for (TableChange change : modify.changes()) {
      switch (change) {
        case TableChange.ModifyForeignKey key -> {
          first.add(new TableChange.DropForeignKey(key.from()));
          boolean target =
              key.aspects().contains(Aspect.REF_TABLE) || key.aspects().contains(Aspect.REF_COLUMN);
          if (target) {
            modify
                .from()
                .findIndex(key.from().symbol())
                .ifPresent(index -> first.add(new TableChange.DropIndex(index, List.of())));
          }
          second.add(new TableChange.AddForeignKey(key.to(), List.of()));
        }
        case TableChange.ModifyIndex index when MySqlDiffRules.changesVisibility(index) ->
            second.add(index);
        case TableChange.ModifyIndex index -> {
          first.add(new TableChange.DropIndex(index.from(), List.of()));
          second.add(new TableChange.AddIndex(index.to(), List.of()));
        }
        default -> second.add(change);
      }
    }
  }

  /** Whether the server drops an index by itself, together with all its columns. */
  private boolean goesWithColumns(TableChange change) {
    return change instanceof TableChange.DropIndex drop
        && drop.index().parts().stream().allMatch(this::isDropped);
  }

  private boolean isDropped(IndexPart part) {
    return part instanceof IndexPart.ColumnPart key
        && modify.changes().stream()
            .anyMatch(change ->
                change instanceof TableChange.DropColumn drop
                    && drop.column().name().equals(key.column()));
  }

  /**
   * One statement.
   *
   * @param changes what is written
   * @param effects what happens, and has to be undone
   */
  private PlannedStatement alter(List<TableChange> changes, List<TableChange> effects) {
    Table table = modify.to();
    String name = GoQuote.quote(table.name());
    ClauseSql clauses = new ClauseSql(server, tables, modify.to(), modify.to());
    SqlText sql = tables.text("ALTER TABLE").qualified(table.schema(), table.name());
    List<TableChange> reverse = new ArrayList<>();
    boolean reversible = true;
    try {
      sql.list(changes, change -> clauses.write(sql, change));
    } catch (EngineException e) {
      throw e.prefixed("alter table " + name + ": ");
    }
    for (TableChange change : effects.reversed()) {
      switch (Reversal.of(change)) {
        case Reversal.To to -> reverse.add(to.change());
        case Reversal.Nothing _ -> {
          // Left as it is, as the original does.
        }
        case Reversal.Impossible _ -> reversible = false;
      }
    }
    return new PlannedStatement(
        sql.toString(),
        "modify " + name + " table",
        reversible ? List.of(reversed(reverse)) : List.of(),
        modify);
  }

  private String reversed(List<TableChange> changes) {
    Table table = modify.from();
    ClauseSql clauses = new ClauseSql(server, tables, modify.to(), modify.from());
    SqlText sql = tables.text("ALTER TABLE").qualified(table.schema(), table.name());
    try {
      return sql.list(changes, change -> clauses.write(sql, change)).toString();
    } catch (EngineException e) {
      throw e.prefixed("reversed alter table " + GoQuote.quote(table.name()) + ": ");
    }
  }
}
