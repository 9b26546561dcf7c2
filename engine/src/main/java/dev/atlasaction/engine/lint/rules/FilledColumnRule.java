package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MS108: columns that the server has to compute or number for every row, and virtual ones that
 * stand in the way of a change in place (spec ddl-hazards.md §2.2).
 */
final class FilledColumnRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MS108", AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb")).full();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    SqlWords words = site.here().words();
    boolean moved =
        words.actions().stream()
            .filter(action -> action.begins("MODIFY") || action.begins("CHANGE"))
            .filter(action -> action.has("FIRST") || action.has("AFTER"))
            .anyMatch(action -> action.has("AS", "(") && (!isMySql(site) || !action.has("STORED")));
    if (moved) {
      words
          .alteredTable()
          .flatMap(name -> Tables.findOld(site, name))
          .ifPresent(table ->
              sink.accept(
                  copied(
                      "A computed column gets another place",
                      table,
                      Copies.whileWritersWait(site))));
    }
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!site.lifespans().addedHere(modify.to())) {
      boolean serial =
          change instanceof TableChange.AddColumn(Column column) && ServerFills.serial(column);
      String meanwhile = serial ? " while writers wait" : Copies.whileWritersWait(site);
      why(site, modify, change)
          .ifPresent(why -> sink.accept(copied("Column " + why, modify.to(), meanwhile)));
    }
  }

  private static Optional<String> why(Site site, Change.ModifyTable modify, TableChange change) {
    if (change instanceof TableChange.AddColumn(Column column)) {
      String name = Words.quoted(column.name());
      if (ServerFills.stored(column)) {
        return Optional.of(name + " is computed for every row");
      }
      if (ServerFills.serial(column)) {
        return Optional.of(name + " is numbered row by row, on replicas perhaps in another order");
      }
      if (isMySql(site)) {
        return hasExpression(site, column)
            ? Optional.of(name + " has an expression as default, which is computed for every row")
            : Optional.empty();
      }
      return withVirtualColumns(modify, name, !isLast(modify, column));
    }
    if (!isMySql(site) && change instanceof TableChange.DropColumn(Column column)) {
      return withVirtualColumns(modify, Words.quoted(column.name()), false);
    }
    if (!isMySql(site) && change instanceof TableChange.ModifyColumn(Column from, Column to, _)) {
      return from.nullable()
              && !to.nullable()
              && modify.from().columns().stream().anyMatch(ServerFills::stored)
          ? Optional.of(
              Words.quoted(to.name()) + " becomes NOT NULL, and the table has stored columns")
          : Optional.empty();
    }
    return change instanceof TableChange.DropColumn(Column column)
            && isMySql(site)
            && isIndexed(modify.from(), column)
            && hasVirtual(modify)
        ? Optional.of(
            Words.quoted(column.name()) + " has an index, and the table has virtual columns")
        : Optional.empty();
  }

  /** MariaDB then neither makes an index in place nor puts a column between others at once. */
  private static Optional<String> withVirtualColumns(
      Change.ModifyTable modify, String name, boolean between) {
    boolean indexes = modify.changes().stream().anyMatch(TableChange.AddIndex.class::isInstance);
    return hasVirtual(modify) && (between || indexes)
        ? Optional.of(
            name
                + (between ? " comes before others" : " changes together with an index")
                + ", and the table has virtual columns")
        : Optional.empty();
  }

  private static boolean hasVirtual(Change.ModifyTable modify) {
    return modify.to().columns().stream().anyMatch(ServerFills::virtual);
  }

  private static boolean isLast(Change.ModifyTable modify, Column column) {
    List<Column> columns = modify.to().columns();
    return columns.subList(columns.indexOf(column), columns.size()).stream()
        .noneMatch(each -> modify.from().findColumn(each.name()).isPresent());
  }

  private static boolean isMySql(Site site) {
    return site.pass().driver().equals("mysql");
  }

  private static boolean hasExpression(Site site, Column column) {
    return site.here().words().actions().stream()
        .filter(action -> action.names().contains(column.name()))
        .anyMatch(action -> action.has("DEFAULT", "("));
  }

  private static boolean isIndexed(Table table, Column column) {
    return table.indexes().stream().anyMatch(index -> index.columnNames().contains(column.name()));
  }

  private static Finding copied(String why, Table table, String meanwhile) {
    return new Finding(
            "%s: table %s is copied%s".formatted(why, Words.quoted(table.name()), meanwhile))
        .on(table);
  }
}
