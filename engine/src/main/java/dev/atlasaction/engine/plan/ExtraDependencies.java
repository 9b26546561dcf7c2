package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.function.Predicate;

/** Which tables wait for each other because of attributes such as being a partition. */
final class ExtraDependencies {

  private ExtraDependencies() {}

  /** Whether {@code table} cannot be without {@code target}. */
  static boolean needs(Table table, Table target) {
    return any(table.attrs().list(), extra -> extra.needs(target.schema(), target.name()));
  }

  private static boolean any(List<Attr> attrs, Predicate<Extra> test) {
    return attrs.stream().anyMatch(attr -> attr instanceof Extra extra && test.test(extra));
  }

  /** Whether a table no longer needs {@code target} after the change. */
  static boolean leaves(Change.ModifyTable modify, Table target) {
    return any(lost(modify), extra -> extra.needs(target.schema(), target.name()));
  }

  private static List<Attr> lost(Change.ModifyTable modify) {
    return modify.changes().stream()
        .filter(TableChange.TableAttr.class::isInstance)
        .map(part -> ((TableChange.TableAttr) part).change())
        .filter(AttrChange.DropAttr.class::isInstance)
        .map(change -> ((AttrChange.DropAttr) change).attr())
        .toList();
  }

  private static List<Attr> gained(Change.ModifyTable modify) {
    return modify.changes().stream()
        .filter(TableChange.TableAttr.class::isInstance)
        .map(part -> ((TableChange.TableAttr) part).change())
        .filter(AttrChange.AddAttr.class::isInstance)
        .map(change -> ((AttrChange.AddAttr) change).attr())
        .toList();
  }

  /** Whether a table with {@code attrs} has to wait for the drop. */
  static boolean makesRoom(Change.DropTable drop, Attrs attrs) {
    return clash(attrs.list(), drop.table().attrs().list());
  }

  /** Whether a table with {@code attrs} has to wait for the change. */
  static boolean makesRoom(Change.ModifyTable modify, Attrs attrs) {
    return clash(attrs.list(), lost(modify));
  }

  private static boolean clash(List<Attr> wanted, List<Attr> gone) {
    return any(wanted, want -> any(gone, want::waitsFor));
  }

  /** Whether a table gets an attribute that it can have only after the drop. */
  static boolean gives(Change.ModifyTable modify, Change.DropTable drop) {
    return clash(gained(modify), drop.table().attrs().list());
  }

  /** Whether the columns that a foreign key references lose their index or are dropped. */
  static boolean dropsTarget(Change.ModifyTable modify, ForeignKey key) {
    return key.references(modify.from().schema(), modify.from().name())
        && modify.changes().stream()
            .anyMatch(part ->
                switch (part) {
                  case TableChange.DropPrimaryKey drop ->
                      drop.key().columnNames().equals(key.refColumns());
                  case TableChange.DropIndex drop ->
                      drop.index().columnNames().equals(key.refColumns());
                  case TableChange.DropColumn drop ->
                      key.refColumns().contains(drop.column().name());
                  case TableChange.ModifyColumn column -> changesTarget(column, key);
                  default -> false;
                });
  }

  private static boolean changesTarget(TableChange.ModifyColumn column, ForeignKey key) {
    return column.aspects().contains(Aspect.TYPE)
        && key.refColumns().contains(column.from().name());
  }

  /** Whether a key is added that references columns which get their type by the earlier change. */
  static boolean addsKeyTo(Change.ModifyTable modify, Change.ModifyTable earlier) {
    return modify.changes().stream()
        .anyMatch(part ->
            part instanceof TableChange.AddForeignKey(ForeignKey key, _)
                && key.references(earlier.to().schema(), earlier.to().name())
                && earlier.changes().stream()
                    .anyMatch(other ->
                        other instanceof TableChange.ModifyColumn column
                            && changesTarget(column, key)));
  }

  /** Whether one change of a table has to come after another, of the same table or another. */
  static boolean follows(Change.ModifyTable modify, Change.ModifyTable earlier) {
    if (clash(gained(modify), lost(earlier)) || addsKeyTo(modify, earlier)) {
      return true;
    }
    boolean same =
        modify.to().name().equals(earlier.to().name())
            && modify.to().schema().equals(earlier.to().schema());
    if (same) {
      return any(lost(earlier), extra -> extra.hidesTable())
          || any(gained(modify), extra -> extra.hidesTable());
    }
    return leaves(earlier, modify.to()) || needs(modify.to(), earlier.to());
  }
}
