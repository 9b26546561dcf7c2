package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changes of one table: first dropped indexes, then one {@code ALTER TABLE}, then new
 * indexes, then comments and renames (planner.md §6.4).
 */
final class TableModifier {

  private final WriteOptions options;
  private final Change.ModifyTable change;
  private final Statements statements;
  private final TableWriter tables;
  private final CommentWriter comments;
  private final List<Runnable> first = new ArrayList<>();
  private final List<TableChange> alter = new ArrayList<>();
  private final List<Runnable> addIndexes = new ArrayList<>();
  private final List<Runnable> last = new ArrayList<>();

  TableModifier(WriteOptions options, Change.ModifyTable change, Statements statements) {
    this.options = options;
    this.change = change;
    this.statements = statements;
    this.tables = new TableWriter(options);
    this.comments = new CommentWriter(options, statements);
  }

  void write() {
    List<TableChange> implied = new ArrayList<>();
    for (TableChange part : change.changes()) {
      if (goesWithColumn(part)) {
        implied.add(part);
      } else {
        sort(part);
      }
    }
    first.forEach(Runnable::run);
    if (!alter.isEmpty()) {
      new AlterTable(options, change, statements).write(alter, implied);
    }
    addIndexes.forEach(Runnable::run);
    last.forEach(Runnable::run);
    restoreIndexSettings();
  }

  /** The server drops indexes and foreign keys together with any of their columns. */
  private boolean goesWithColumn(TableChange part) {
    List<String> columns =
        switch (part) {
          case TableChange.DropIndex drop -> drop.index().columnNames();
          case TableChange.DropForeignKey drop -> drop.key().columns();
          default -> List.of();
        };
    return change.changes().stream()
        .anyMatch(other ->
            other instanceof TableChange.DropColumn drop && columns.contains(drop.column().name()));
  }

  private Table table() {
    return change.to();
  }

  private void sort(TableChange part) {
    switch (part) {
      case TableChange.TableAttr attr -> tableAttr(attr.change());
      case TableChange.AddColumn add -> addColumn(add);
      case TableChange.ModifyColumn modify -> modifyColumn(modify);
      case TableChange.RenameColumn rename -> last.add(() -> renameColumn(rename));
      case TableChange.AddIndex add -> addIndex(add);
      case TableChange.DropIndex drop -> dropIndex(drop);
      case TableChange.ModifyIndex modify -> modifyIndex(modify);
      case TableChange.RenameIndex rename -> last.add(() -> renameIndex(rename));
      case TableChange.ModifyPrimaryKey modify -> modifyPrimaryKey(modify);
      case TableChange.ModifyForeignKey modify -> {
        if (ConstraintChange.isAlterable(modify)) {
          alter.add(modify);
        } else {
          alter.add(new TableChange.DropForeignKey(modify.from()));
          alter.add(new TableChange.AddForeignKey(modify.to(), List.of()));
        }
      }
      case TableChange.DropColumn drop -> alter.add(drop);
      case TableChange.AddPrimaryKey add -> alter.add(add);
      case TableChange.DropPrimaryKey drop -> alter.add(drop);
      case TableChange.AddForeignKey add -> alter.add(add);
      case TableChange.DropForeignKey drop -> alter.add(drop);
      case TableChange.AddCheck add -> alter.add(add);
      case TableChange.DropCheck drop -> alter.add(drop);
      case TableChange.ModifyCheck modify -> alter.add(modify);
    }
  }

  private void tableAttr(AttrChange attr) {
    switch (attr) {
      case AttrChange.AddAttr(Comment to) -> tableComment("", to.text());
      case AttrChange.ModifyAttr(Comment from, Comment to) -> tableComment(from.text(), to.text());
      case AttrChange.AddAttr(PostgresExtra to) -> setting(null, to);
      case AttrChange.ModifyAttr(PostgresExtra from, PostgresExtra to) -> setting(from, to);
      case AttrChange.DropAttr(PostgresExtra from) -> setting(from, null);
      case AttrChange.DropAttr _ ->
          throw EngineException.user("unsupported change type: *schema.DropAttr");
      case AttrChange.AddAttr _ ->
          throw EngineException.user("unsupported change type: *schema.AddAttr");
      case AttrChange.ModifyAttr _ ->
          throw EngineException.user("unsupported change type: *schema.ModifyAttr");
    }
  }

  /** A table leaves its parents before and joins them after everything else. */
  private void setting(@Nullable PostgresExtra from, @Nullable PostgresExtra to) {
    boolean leaves =
        to == null
            && (from instanceof PostgresExtra.PartitionOf
                || from instanceof PostgresExtra.Inherits);
    TableSettings settings = new TableSettings(options, table());
    (leaves ? first : last).add(() -> settings.write(from, to, statements));
  }

  /** An index that is made anew is no longer the one that identifies rows or orders the table. */
  private void restoreIndexSettings() {
    for (Attr attr : table().attrs().list()) {
      String index =
          switch (attr) {
            case PostgresExtra.ReplicaIdentity identity when identity.isIndex() -> identity.of();
            case PostgresExtra.ClusteredOn(String name) -> name;
            default -> "";
          };
      if (!index.isEmpty() && change.from().attrs().list().contains(attr) && isRebuilt(index)) {
        new TableSettings(options, table()).write(null, attr, statements);
      }
    }
  }

  private boolean isRebuilt(String index) {
    return change.changes().stream()
        .anyMatch(part ->
            switch (part) {
              case TableChange.ModifyIndex modify ->
                  modify.to().name().equals(index) && !isCommentOnly(modify.aspects());
              case TableChange.ModifyPrimaryKey modify ->
                  modify.from().name().equals(index) && !isCommentOnly(modify.aspects());
              default -> false;
            });
  }

  private static boolean isCommentOnly(Set<Aspect> aspects) {
    return aspects.equals(Set.of(Aspect.COMMENT));
  }

  private void tableComment(String from, String to) {
    last.add(
        () -> comments.table(table().schema(), table().name(), new CommentWriter.Texts(from, to)));
  }

  private void addColumn(TableChange.AddColumn add) {
    alter.add(add);
    String comment = add.column().attrs().comment();
    if (!comment.isEmpty()) {
      columnComment(add.column(), "", comment);
    }
  }

  private void columnComment(Column column, String from, String to) {
    last.add(() ->
        comments.column(
            table().schema(), table().name(), column, new CommentWriter.Texts(from, to)));
  }

  private void modifyColumn(TableChange.ModifyColumn modify) {
    if (modify.aspects().contains(Aspect.COMMENT)) {
      columnComment(modify.to(), modify.from().attrs().comment(), modify.to().attrs().comment());
    }
    Set<Aspect> rest = without(modify.aspects(), Aspect.COMMENT);
    if (modify.to().type() instanceof PostgresType.SerialType) {
      modify
          .from()
          .attrs()
          .find(PostgresAttr.Identity.class)
          .ifPresent(_ -> {
            first.add(() -> dropIdentity(modify.from()));
            rest.remove(Aspect.ATTR);
          });
    }
    if (!rest.isEmpty()) {
      alter.add(new TableChange.ModifyColumn(modify.from(), modify.to(), rest));
    }
  }

  /** On its own and early, as the sequence of the identity has the name that a serial wants. */
  private void dropIdentity(Column column) {
    statements.add(
        alterColumn(column, "DROP IDENTITY"),
        "drop identity from column: "
            + GoQuote.quote(column.name())
            + " on table: "
            + GoQuote.quote(table().name()),
        alterColumn(column, "ADD " + ColumnWriter.identity(column)));
  }

  private String alterColumn(Column column, String clause) {
    return new SqlText(options)
        .add("ALTER TABLE")
        .name(table().schema(), table().name())
        .add("ALTER COLUMN")
        .name(column.name())
        .add(clause)
        .toString();
  }

  private static Set<Aspect> without(Set<Aspect> aspects, Aspect aspect) {
    Set<Aspect> rest = EnumSet.noneOf(Aspect.class);
    rest.addAll(aspects);
    rest.remove(aspect);
    return rest;
  }

  private void renameColumn(TableChange.RenameColumn rename) {
    String from = rename.from().name();
    String to = rename.to().name();
    statements.add(
        renameColumn(from, to),
        "rename a column from " + GoQuote.quote(from) + " to " + GoQuote.quote(to),
        renameColumn(to, from));
  }

  private String renameColumn(String from, String to) {
    return new SqlText(options)
        .add("ALTER TABLE")
        .name(table().schema(), table().name())
        .add("RENAME COLUMN")
        .name(from)
        .add("TO")
        .name(to)
        .toString();
  }

  private void addIndex(TableChange.AddIndex add) {
    Index index = add.index();
    String comment = index.attrs().comment();
    if (!comment.isEmpty()) {
      indexComment(index, "", comment);
    }
    placeNew(add);
  }

  private void placeNew(TableChange.AddIndex add) {
    if (IndexWriter.isConstraint(add.index())) {
      alter.add(add);
    } else {
      addIndexes.add(() -> tables.index(table(), add.index(), add.clauses(), statements));
    }
  }

  private void indexComment(Index index, String from, String to) {
    last.add(() ->
        comments.index(table().schema(), table().name(), index, new CommentWriter.Texts(from, to)));
  }

  private void dropIndex(TableChange.DropIndex drop) {
    if (IndexWriter.isConstraint(drop.index())) {
      alter.add(drop);
    } else {
      List<Clause> clauses = drop.clauses();
      first.add(() -> tables.dropIndex(change.from(), drop.index(), clauses, statements));
    }
  }

  private void modifyIndex(TableChange.ModifyIndex modify) {
    Index from = modify.from();
    Index to = modify.to();
    if (modify.aspects().contains(Aspect.COMMENT)) {
      indexComment(to, from.attrs().comment(), to.attrs().comment());
      if (modify.aspects().size() == 1) {
        return;
      }
    } else if (!to.attrs().comment().isEmpty()) {
      // The new index starts without the comment of the old one.
      indexComment(to, "", to.attrs().comment());
    }
    if (!IndexWriter.isConstraint(from) && IndexWriter.canTakeOver(from, to)) {
      first.add(() -> takeOver(from, to));
      return;
    }
    dropIndex(new TableChange.DropIndex(from, List.of()));
    placeNew(new TableChange.AddIndex(to, List.of()));
  }

  /** The constraint rests on the index that is there already. */
  private void takeOver(Index from, Index to) {
    SqlText sql =
        new SqlText(options)
            .add("ALTER TABLE")
            .name(table().schema(), table().name())
            .add("ADD CONSTRAINT")
            .name(to.name())
            .add("UNIQUE USING INDEX")
            .name(to.name());
    ConstraintWriter.deferrable(sql, to.attrs());
    String drop =
        new SqlText(options)
            .add("ALTER TABLE")
            .name(table().schema(), table().name())
            .add("DROP CONSTRAINT")
            .name(to.name())
            .toString();
    statements.add(
        sql.toString(),
        "modify " + GoQuote.quote(table().name()) + " table",
        drop,
        tables.createIndex(change.from(), from, List.of()));
  }

  private void renameIndex(TableChange.RenameIndex rename) {
    if (isRebuilt(rename.from().name())) {
      return;
    }
    String from = rename.from().name();
    String to = rename.to().name();
    statements.add(
        renameIndex(from, to),
        "rename an index from " + GoQuote.quote(from) + " to " + GoQuote.quote(to),
        renameIndex(to, from));
  }

  private String renameIndex(String from, String to) {
    return new SqlText(options)
        .add("ALTER INDEX")
        .name(table().schema(), from)
        .add("RENAME TO")
        .name(to)
        .toString();
  }

  private void modifyPrimaryKey(TableChange.ModifyPrimaryKey modify) {
    Set<Aspect> rest = without(modify.aspects(), Aspect.COMMENT);
    if (modify.aspects().contains(Aspect.COMMENT)) {
      indexComment(
          AlterTable.keyIndex(table(), modify.to()),
          modify.from().attrs().comment(),
          modify.to().attrs().comment());
    }
    if (!rest.isEmpty()) {
      alter.add(new TableChange.DropPrimaryKey(modify.from()));
      alter.add(new TableChange.AddPrimaryKey(modify.to()));
    }
  }
}
