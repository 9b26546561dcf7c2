package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one {@code ALTER TABLE} with its reverse (planner.md §6.4). */
final class AlterTable {

  private final WriteOptions options;
  private final Change.ModifyTable change;
  private final Statements statements;
  private final IndexWriter indexes;

  AlterTable(WriteOptions options, Change.ModifyTable change, Statements statements) {
    this.options = options;
    this.change = change;
    this.statements = statements;
    this.indexes = new IndexWriter(options);
  }

  /** With {@code implied} the server drops by itself; the reverse has to make it again. */
  void write(List<TableChange> parts, List<TableChange> implied) {
    Table table = change.to();
    List<TableChange> sorted = dropsFirst(parts);
    SerialSequences sequences = new SerialSequences(options, change, statements);
    sorted.forEach(sequences::before);
    String sql;
    try {
      sql = alter(table, sorted);
    } catch (EngineException e) {
      throw e.prefixed("alter table " + GoQuote.quote(table.name()) + ": ");
    }
    List<String> reverse = new ArrayList<>(reverse(sorted, implied));
    if (!reverse.isEmpty()) {
      sorted.forEach(part -> reverse.addAll(sequences.afterReverse(part)));
    }
    statements.add(sql, "modify " + GoQuote.quote(table.name()) + " table", reverse);
    sorted.forEach(sequences::after);
  }

  private static List<TableChange> dropsFirst(List<TableChange> parts) {
    return Stream.concat(
            parts.stream().filter(AlterTable::isDrop), parts.stream().filter(part -> !isDrop(part)))
        .toList();
  }

  private static boolean isDrop(TableChange part) {
    return part instanceof TableChange.DropIndex
        || part instanceof TableChange.DropPrimaryKey
        || part instanceof TableChange.DropCheck
        || part instanceof TableChange.DropForeignKey;
  }

  private List<String> reverse(List<TableChange> parts, List<TableChange> implied) {
    Table table = change.to();
    List<TableChange> reversed = new ArrayList<>(parts.size());
    List<String> statements = new ArrayList<>(1);
    for (TableChange part : parts.reversed()) {
      Optional<TableChange> inverse = inverse(part);
      if (inverse.isEmpty()) {
        return List.of();
      }
      reversed.add(inverse.get());
    }
    for (TableChange part : implied) {
      if (part instanceof TableChange.DropIndex drop && !IndexWriter.isConstraint(drop.index())) {
        statements.add(createIndex(drop.index()));
      } else {
        inverse(part).ifPresent(reversed::add);
      }
    }
    parts.forEach(part -> statements.addAll(lostComments(part)));
    implied.forEach(part -> statements.addAll(lostComments(part)));
    try {
      // With a column the server drops its constraints, which then are not found any more.
      boolean dropsColumns = reversed.stream().anyMatch(TableChange.DropColumn.class::isInstance);
      statements.addFirst(alter(table, dropsColumns ? dropsFirst(reversed) : reversed));
      return statements;
    } catch (EngineException e) {
      throw e.prefixed("reverse alter table " + GoQuote.quote(table.name()) + ": ");
    }
  }

  /** Comments go with what they are on. */
  private List<String> lostComments(TableChange part) {
    return switch (part) {
      case TableChange.DropColumn drop ->
          CommentWriter.restore(options, change, change.from(), drop.column());
      case TableChange.DropIndex drop ->
          CommentWriter.restore(options, change, change.from(), drop.index());
      default -> List.of();
    };
  }

  private String createIndex(Index index) {
    Table table = change.from();
    return indexes.create(
        table.schema(),
        table.name(),
        table.columns(),
        new IndexWriter.TableIndex(index, List.of()));
  }

  /** What undoes {@code part}; empty if nothing does. */
  private static Optional<TableChange> inverse(TableChange part) {
    return Optional.ofNullable(
        switch (part) {
          case TableChange.AddColumn add -> new TableChange.DropColumn(add.column());
          case TableChange.DropColumn drop -> new TableChange.AddColumn(drop.column());
          case TableChange.ModifyColumn modify ->
              ColumnAlteration.isReversible(modify)
                  ? new TableChange.ModifyColumn(modify.to(), modify.from(), modify.aspects())
                  : null;
          case TableChange.AddIndex add -> new TableChange.DropIndex(add.index(), List.of());
          case TableChange.DropIndex drop -> new TableChange.AddIndex(drop.index(), List.of());
          case TableChange.AddPrimaryKey add -> new TableChange.DropPrimaryKey(add.key());
          case TableChange.DropPrimaryKey drop -> new TableChange.AddPrimaryKey(drop.key());
          case TableChange.AddForeignKey add -> new TableChange.DropForeignKey(add.key());
          case TableChange.DropForeignKey drop ->
              new TableChange.AddForeignKey(drop.key(), List.of());
          case TableChange.AddCheck add ->
              add.check().name().isEmpty() ? null : new TableChange.DropCheck(add.check());
          case TableChange.DropCheck drop -> new TableChange.AddCheck(drop.check(), List.of());
          case TableChange.ModifyCheck modify ->
              new TableChange.ModifyCheck(modify.to(), modify.from(), modify.aspects());
          case TableChange.ModifyForeignKey modify ->
              new TableChange.ModifyForeignKey(modify.to(), modify.from(), modify.aspects());
          case TableChange.RenameColumn _,
              TableChange.RenameIndex _,
              TableChange.ModifyIndex _,
              TableChange.ModifyPrimaryKey _,
              TableChange.TableAttr _ ->
              null;
        });
  }

  private String alter(Table table, List<TableChange> parts) {
    SqlText sql = new SqlText(options).add("ALTER TABLE").name(table.schema(), table.name());
    return sql.items(parts, part -> clause(sql, table, part)).toString();
  }

  private void clause(SqlText sql, Table table, TableChange part) {
    switch (part) {
      case TableChange.AddColumn add -> addColumn(sql, add.column());
      case TableChange.DropColumn drop -> sql.add("DROP COLUMN").name(drop.column().name());
      case TableChange.ModifyColumn modify -> new ColumnAlteration(sql, table, modify).write();
      case TableChange.AddIndex add -> indexes.constraint(sql.add("ADD"), add.index());
      case TableChange.DropIndex drop -> dropConstraint(sql, drop.index().name());
      case TableChange.AddPrimaryKey add -> indexes.primaryKey(sql.add("ADD"), table, add.key());
      case TableChange.DropPrimaryKey drop ->
          dropConstraint(sql, keyIndex(table, drop.key()).name());
      case TableChange.AddForeignKey add -> {
        ConstraintWriter.foreignKey(sql.add("ADD").lineBreak(), add.key());
        ConstraintWriter.notValid(sql, add.key().attrs(), add.clauses());
      }
      case TableChange.DropForeignKey drop -> dropConstraint(sql, drop.key().symbol());
      case TableChange.AddCheck add -> {
        ConstraintWriter.check(sql.add("ADD"), add.check());
        ConstraintWriter.notValid(sql, add.check().attrs(), add.clauses());
      }
      case TableChange.DropCheck drop -> dropConstraint(sql, drop.check().name());
      case TableChange.ModifyCheck modify -> modifyCheck(sql, modify);
      case TableChange.ModifyForeignKey modify -> ConstraintChange.write(sql, modify);
      case TableChange.RenameColumn _,
          TableChange.RenameIndex _,
          TableChange.ModifyIndex _,
          TableChange.ModifyPrimaryKey _,
          TableChange.TableAttr _ ->
          throw EngineException.user("unsupported change type: " + part);
    }
  }

  private static void addColumn(SqlText sql, Column column) {
    ColumnWriter.write(sql.add("ADD COLUMN"), column);
    for (String clause : ColumnSettings.ofNew(column)) {
      sql.separate().add("ALTER COLUMN").name(column.name()).add(clause);
    }
  }

  private static void dropConstraint(SqlText sql, String name) {
    sql.add("DROP CONSTRAINT").name(name);
  }

  /** The primary key under the name the server has for it. */
  static Index keyIndex(Table table, Index key) {
    return key.name().isEmpty() ? key.withName(table.name() + "_pkey") : key;
  }

  private static void modifyCheck(SqlText sql, TableChange.ModifyCheck modify) {
    Check from = modify.from();
    Check to = modify.to();
    if (from.name().isEmpty()) {
      throw EngineException.user("cannot modify unnamed check constraint");
    }
    if (!from.name().equals(to.name())) {
      throw EngineException.user(
          "mismatch check constraint names: "
              + GoQuote.quote(from.name())
              + " != "
              + GoQuote.quote(to.name()));
    }
    if (Parens.wrap(from.expr()).equals(Parens.wrap(to.expr()))
        && from.attrs().equals(to.attrs())) {
      throw EngineException.user("unknown check constraint change");
    }
    if (ConstraintChange.isValidation(from, to)) {
      sql.add("VALIDATE CONSTRAINT").name(to.name());
      return;
    }
    dropConstraint(sql, from.name());
    sql.separate();
    ConstraintWriter.check(sql.add("ADD"), to);
    ConstraintWriter.notValid(sql, to.attrs(), List.of());
  }
}
