package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SQLite alters a table by building a new one, copying the rows, dropping the old one and renaming.
 * Those statements are one change of the table (spec lint.md §10.7). Tools name the new table
 * differently, create its indexes before the rename, or rename the old table first; where the copy
 * of all rows is in sight, these count as rebuilds too.
 */
final class RebuildCollapse {

  private static final String PREFIX = "new_";
  private static final int WINDOW = 4;

  private final Differ differ;

  RebuildCollapse(Differ differ) {
    this.differ = differ;
  }

  /** The statements with every rebuild folded into its CREATE TABLE. */
  List<StatementChange> collapse(List<StatementChange> statements) {
    List<StatementChange> result = new ArrayList<>();
    int i = 0;
    while (i < statements.size()) {
      Optional<Rebuild> rebuild = rebuildAt(statements.subList(i, statements.size()));
      result.add(rebuild.map(Rebuild::change).orElse(statements.get(i)));
      i += rebuild.map(Rebuild::length).orElse(1);
    }
    return result;
  }

  /** A rebuild that begins with the first statement, and how many statements it takes. */
  private record Rebuild(StatementChange change, int length) {}

  private Optional<Rebuild> rebuildAt(List<StatementChange> statements) {
    return prefixed(statements)
        .or(() -> newTableFirst(statements))
        .or(() -> oldTableFirst(statements));
  }

  /** The four statements that the planner writes; what the second one does is not looked at. */
  private Optional<Rebuild> prefixed(List<StatementChange> statements) {
    Optional<Table> created =
        added(statements.get(0)).filter(table -> table.name().startsWith(PREFIX));
    if (created.isEmpty() || statements.size() < WINDOW) {
      return Optional.empty();
    }
    String name = created.get().name().substring(PREFIX.length());
    return dropped(statements.get(2))
        .filter(old -> old.name().equals(name))
        .filter(_ -> renames(statements.get(WINDOW - 1), created.get(), name))
        .flatMap(old -> rebuild(statements.get(0), old, created.get().withName(name), WINDOW));
  }

  /** CREATE new, INSERT INTO new SELECT FROM old, DROP old, RENAME new TO old. */
  private Optional<Rebuild> newTableFirst(List<StatementChange> statements) {
    Optional<Table> created = added(statements.get(0));
    if (created.isEmpty()) {
      return Optional.empty();
    }
    Table current = created.get();
    Optional<Table> old = Optional.empty();
    for (int i = 1; i < statements.size(); i++) {
      StatementChange statement = statements.get(i);
      if (old.isPresent() && renames(statement, current, old.get().name())) {
        return rebuild(statements.get(0), old.get(), current.withName(old.get().name()), i + 1);
      }
      Optional<Table> gone = old.isEmpty() ? dropped(statement) : Optional.empty();
      if (gone.isPresent()) {
        if (!copies(statements.subList(1, i), gone.get(), current)) {
          return Optional.empty();
        }
        old = gone;
        continue;
      }
      Optional<Table> after = after(statement, current);
      if (after.isEmpty()) {
        return Optional.empty();
      }
      current = after.get();
    }
    return Optional.empty();
  }

  /** RENAME t TO old, CREATE t, INSERT INTO t SELECT FROM old, DROP old. */
  private Optional<Rebuild> oldTableFirst(List<StatementChange> statements) {
    if (statements.size() < WINDOW
        || !(renamed(statements.get(0)).orElse(null)
            instanceof Change.RenameTable(Table from, Table old))) {
      return Optional.empty();
    }
    Optional<Table> created =
        added(statements.get(1)).filter(table -> table.name().equals(from.name()));
    for (int i = 2; i < statements.size() && created.isPresent(); i++) {
      Optional<Table> gone = dropped(statements.get(i));
      if (gone.isPresent()) {
        Table target = created.get();
        return gone.get().name().equals(old.name()) && copies(statements.subList(2, i), old, target)
            ? rebuild(statements.get(1), from, target, i + 1)
            : Optional.empty();
      }
      created = after(statements.get(i), created.get());
    }
    return Optional.empty();
  }

  /** The table after a statement that touches nothing else; empty if it does. */
  private static Optional<Table> after(StatementChange statement, Table table) {
    Table current = table;
    for (Change change : statement.changes()) {
      if (!(change instanceof Change.ModifyTable(Table from, Table to, _))
          || !from.name().equals(table.name())) {
        return Optional.empty();
      }
      current = to;
    }
    return Optional.of(current);
  }

  private static boolean copies(List<StatementChange> statements, Table from, Table to) {
    return statements.stream()
        .flatMap(statement -> statement.shapes().stream())
        .anyMatch(shape ->
            shape instanceof SqlShape.CopyRows copy
                && copy.source().isTableInAnyCase(from.schema(), from.name())
                && copy.target().isTableInAnyCase(to.schema(), to.name()));
  }

  private Optional<Rebuild> rebuild(StatementChange create, Table from, Table to, int length) {
    return modification(from, to).map(changes -> new Rebuild(create.withChanges(changes), length));
  }

  private static Optional<Table> added(StatementChange statement) {
    return single(statement)
        .filter(Change.AddTable.class::isInstance)
        .map(change -> ((Change.AddTable) change).table());
  }

  private static Optional<Table> dropped(StatementChange statement) {
    return single(statement)
        .filter(Change.DropTable.class::isInstance)
        .map(change -> ((Change.DropTable) change).table());
  }

  private static boolean renames(StatementChange statement, Table from, String to) {
    List<Change> changes = statement.changes();
    if (changes.size() == 1) {
      return changes.get(0) instanceof Change.RenameTable(Table old, Table renamed)
          && old.name().equals(from.name())
          && renamed.name().equals(to);
    }
    return changes.size() == 2
        && changes.get(0) instanceof Change.DropTable(Table old, _)
        && old.name().equals(from.name())
        && changes.get(1) instanceof Change.AddTable(Table added, _)
        && added.name().equals(to);
  }

  private Optional<List<Change>> modification(Table from, Table to) {
    try {
      return Optional.of(
          differ.schema(
              Schema.empty(from.schema()).withTables(List.of(from)),
              Schema.empty(to.schema()).withTables(List.of(to))));
    } catch (EngineException impossible) {
      // The statements then stand as they are, which reports more, not less.
      return Optional.empty();
    }
  }

  /** The rename of a statement; the tables that reference the renamed one follow it. */
  private static Optional<Change> renamed(StatementChange statement) {
    List<Change> renames =
        statement.changes().stream()
            .filter(change -> !(change instanceof Change.ModifyTable))
            .toList();
    return renames.size() == 1 ? Optional.of(renames.getFirst()) : Optional.empty();
  }

  private static Optional<Change> single(StatementChange statement) {
    return statement.changes().size() == 1
        ? Optional.of(statement.changes().get(0))
        : Optional.empty();
  }
}
