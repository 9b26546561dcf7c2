package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Partial;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * MF101: a unique index on columns that existed before fails if they hold duplicates (spec lint.md
 * §10.2). Silent if a unique index that was dropped in the same file was at least as strict.
 */
final class UniqueIndexRule implements Rule {

  /** First words of statements that may give rows another value. */
  private static final List<String> FILLING =
      List.of("UPDATE", "INSERT", "REPLACE", "MERGE", "DO", "CALL", "WITH", "SELECT", "EXECUTE");

  private static final RuleInfo INFO = new RuleInfo("MF101", AnalyzerInfo.DATA_DEPEND);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!(change instanceof TableChange.AddIndex(Index index, _)) || !index.unique()) {
      return;
    }
    Table table = modify.to();
    List<String> existing =
        index.columnNames().stream()
            .filter(column -> !site.lifespans().columnAddedHere(table, column))
            .toList();
    if (existing.isEmpty()
        || site.lifespans().addedHere(table)
        || site.pass().profile() != Profile.CLASSIC
            && (isUniqueAnyhow(site, modify.from(), index)
                || widensDropped(site, table, index)
                || hasOnlyNulls(site, table, index))
        || wasUniqueBefore(site, table, index)) {
      return;
    }
    sink.accept(
        new Finding(
            "Adding a unique index "
                + Words.quoted(index.name())
                + " on table "
                + Words.quoted(table.name())
                + " might fail in case "
                + (existing.size() == 1 ? "column " : "columns ")
                + Words.commas(existing)
                + (existing.size() == 1 ? " contains" : " contain")
                + " duplicate entries"));
  }

  /** Whether some of the columns are unique already, so that all together are. */
  private static boolean isUniqueAnyhow(Site site, Table before, Index index) {
    if (site.here().words().has("NULLS", "NOT", "DISTINCT")) {
      return false;
    }
    return Stream.concat(before.indexes().stream(), before.findPrimaryKey().stream())
        .filter(other -> other.unique() || before.findPrimaryKey().equals(Optional.of(other)))
        .filter(other -> coversAllRows(other))
        .anyMatch(other -> index.columnNames().containsAll(other.columnNames()));
  }

  /** Whether an index that the file has dropped made rows unique in fewer columns. */
  private static boolean widensDropped(Site site, Table table, Index index) {
    if (site.here().words().has("NULLS", "NOT", "DISTINCT")) {
      return false;
    }
    List<StatementChange> before = site.before();
    // Rows that changed since may be equal.
    for (int i = before.size() - 1; i >= 0 && !mayFill(before.get(i).words()); i--) {
      if (droppedUniqueIndexes(table, List.of(before.get(i))).stream()
          .anyMatch(dropped -> widens(dropped, index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean widens(Index dropped, Index index) {
    return !dropped.columnNames().isEmpty()
        && hasWholeColumns(dropped)
        && (coversAllRows(dropped) || condition(dropped).equals(condition(index)))
        && index.columnNames().containsAll(dropped.columnNames());
  }

  private static Optional<Partial> condition(Index index) {
    return index.attrs().find(Partial.class);
  }

  /** Whether a column is new, and NULL in all rows: rows with NULL are never duplicates. */
  private static boolean hasOnlyNulls(Site site, Table table, Index index) {
    return !site.here().words().has("NULLS", "NOT", "DISTINCT")
        && site.before().stream().noneMatch(each -> mayFill(each.words()))
        && index.columnNames().stream()
            .filter(column -> site.lifespans().columnAddedHere(table, column))
            .flatMap(column -> table.findColumn(column).stream())
            .anyMatch(column ->
                column.nullable()
                    && column.findDefault().isEmpty()
                    && !column.attrs().has(GeneratedExpr.class));
  }

  private static boolean mayFill(SqlWords words) {
    return FILLING.stream().anyMatch(word -> words.begins(word));
  }

  /** Columns only, whole, and no condition that leaves rows out. */
  private static boolean coversAllRows(Index index) {
    return condition(index).isEmpty() && hasWholeColumns(index);
  }

  private static boolean hasWholeColumns(Index index) {
    return index.parts().stream()
        .allMatch(part -> part instanceof IndexPart.ColumnPart && part.attrs().list().isEmpty());
  }

  private static boolean wasUniqueBefore(Site site, Table table, Index index) {
    return droppedUniqueIndexes(table, site.pass().file().changes()).stream()
        .filter(dropped -> dropped.parts().size() <= index.parts().size())
        .anyMatch(dropped ->
            index.parts().stream().allMatch(part -> relaxes(site, table, part, dropped)));
  }

  private static List<Index> droppedUniqueIndexes(Table table, List<StatementChange> statements) {
    List<Index> dropped = new ArrayList<>();
    for (StatementChange statement : statements) {
      for (Change change : statement.changes()) {
        if (change instanceof Change.ModifyTable(Table from, _, List<TableChange> parts)
            && from.schema().equals(table.schema())
            && from.name().equals(table.name())) {
          parts.stream()
              .filter(TableChange.DropIndex.class::isInstance)
              .map(part -> ((TableChange.DropIndex) part).index())
              .filter(Index::unique)
              .forEach(dropped::add);
        }
      }
    }
    return dropped;
  }

  private static boolean relaxes(Site site, Table table, IndexPart part, Index dropped) {
    return switch (part) {
      case IndexPart.ColumnPart column ->
          site.lifespans().columnAddedHere(table, column.column())
              || dropped.columnNames().contains(column.column());
      case IndexPart.ExprPart expr ->
          dropped.parts().stream()
              .anyMatch(each ->
                  each instanceof IndexPart.ExprPart other && other.expr().equals(expr.expr()));
    };
  }
}
