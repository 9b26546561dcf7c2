package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SQLite alters a table by building a new one, copying the rows, dropping the old one and renaming.
 * Those four statements are one change of the table (spec lint.md §10.7).
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
      Optional<StatementChange> folded =
          i + WINDOW <= statements.size()
              ? fold(statements.subList(i, i + WINDOW))
              : Optional.empty();
      result.add(folded.orElse(statements.get(i)));
      i += folded.isPresent() ? WINDOW : 1;
    }
    return result;
  }

  private Optional<StatementChange> fold(List<StatementChange> window) {
    Optional<Table> created =
        single(window.get(0))
            .filter(Change.AddTable.class::isInstance)
            .map(change -> ((Change.AddTable) change).table())
            .filter(table -> table.name().startsWith(PREFIX));
    Optional<Table> dropped =
        single(window.get(2))
            .filter(Change.DropTable.class::isInstance)
            .map(change -> ((Change.DropTable) change).table());
    if (created.isEmpty() || dropped.isEmpty()) {
      return Optional.empty();
    }
    String name = created.get().name().substring(PREFIX.length());
    if (!dropped.get().name().equals(name) || !renames(window.get(3), created.get(), name)) {
      return Optional.empty();
    }
    return modification(dropped.get(), created.get().withName(name))
        .map(changes -> window.get(0).withChanges(changes));
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

  private static Optional<Change> single(StatementChange statement) {
    return statement.changes().size() == 1
        ? Optional.of(statement.changes().get(0))
        : Optional.empty();
  }
}
