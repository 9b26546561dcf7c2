package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The desired table without the changes that are left out. A product that builds a table anew does
 * so from this one, so that a column whose drop is left out keeps its data.
 */
final class KeptTable {

  private Table table;

  KeptTable(Table desired) {
    this.table = desired;
  }

  Table table() {
    return table;
  }

  /** Takes one change back. */
  void undo(TableChange change) {
    switch (change) {
      case TableChange.AddColumn(Column column) ->
          columns(list -> without(list, each -> each.name().equals(column.name())));
      case TableChange.DropColumn(Column column) -> columns(list -> with(list, column));
      case TableChange.ModifyColumn(Column from, Column to, _) ->
          columns(list -> replace(list, each -> each.name().equals(to.name()), from));
      case TableChange.RenameColumn(Column from, Column to) ->
          columns(list -> replace(list, each -> each.name().equals(to.name()), from));
      case TableChange.AddIndex(Index index, _) -> indexes(list -> without(list, index::equals));
      case TableChange.DropIndex(Index index, _) -> indexes(list -> with(list, index));
      case TableChange.ModifyIndex(Index from, Index to, _) ->
          indexes(list -> replace(list, to::equals, from));
      case TableChange.RenameIndex(Index from, Index to) ->
          indexes(list -> replace(list, to::equals, from));
      case TableChange.AddForeignKey(ForeignKey key, _) -> keys(list -> without(list, key::equals));
      case TableChange.DropForeignKey(ForeignKey key) -> keys(list -> with(list, key));
      case TableChange.ModifyForeignKey(ForeignKey from, ForeignKey to, _) ->
          keys(list -> replace(list, to::equals, from));
      case TableChange.AddPrimaryKey _,
          TableChange.DropPrimaryKey _,
          TableChange.ModifyPrimaryKey _,
          TableChange.AddCheck _,
          TableChange.DropCheck _,
          TableChange.ModifyCheck _,
          TableChange.TableAttr _ -> {
        // No policy leaves these out.
      }
    }
  }

  private void columns(Function<List<Column>, List<Column>> edit) {
    table = table.withColumns(edit.apply(table.columns()));
  }

  private void indexes(Function<List<Index>, List<Index>> edit) {
    table = table.withIndexes(edit.apply(table.indexes()));
  }

  private void keys(Function<List<ForeignKey>, List<ForeignKey>> edit) {
    table = table.withForeignKeys(edit.apply(table.foreignKeys()));
  }

  private static <T> List<T> with(List<T> list, T added) {
    List<T> result = new ArrayList<>(list);
    result.add(added);
    return result;
  }

  private static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }

  private static <T> List<T> replace(List<T> list, Predicate<T> old, T by) {
    return list.stream().map(each -> old.test(each) ? by : each).toList();
  }
}
