package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.RenameHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is renamed before anything else is compared, so that the rest of a change is made to the
 * renamed thing. What is renamed already is left alone, so that hints can stay.
 *
 * @param realm the current state under the new names
 * @param changes the renames, in order
 */
public record Renaming(Realm realm, List<Change> changes) {

  /** Copies the list. */
  public Renaming {
    changes = List.copyOf(changes);
  }

  /**
   * The renames that lead from one state towards another.
   *
   * @param skipped kinds of changes that are not made, such as {@code rename_column}
   */
  public static Renaming of(Realm from, Realm to, List<RenameHint> hints, List<String> skipped) {
    if (hints.isEmpty()) {
      return new Renaming(from, List.of());
    }
    boolean only = from.schemas().size() == 1 && to.schemas().size() == 1;
    List<Change> changes = new ArrayList<>();
    List<Schema> schemas = new ArrayList<>();
    for (Schema schema : from.schemas()) {
      Optional<Schema> desired =
          only ? Optional.of(to.schemas().getFirst()) : to.findSchema(schema.name());
      schemas.add(
          desired
              .map(wanted -> new Run(schema, wanted, changes).all(hints, skipped))
              .orElse(schema));
    }
    return new Renaming(from.withSchemas(schemas), changes);
  }

  /** Renames in one schema. */
  private static final class Run {
    private final Schema desired;
    private final List<Change> changes;
    private Schema schema;

    Run(Schema schema, Schema desired, List<Change> changes) {
      this.schema = schema;
      this.desired = desired;
      this.changes = changes;
    }

    /** Tables first, so that hints of their columns may speak of either name. */
    Schema all(List<RenameHint> hints, List<String> skipped) {
      for (RenameHint.Kind kind : RenameHint.Kind.values()) {
        if (!skipped.contains("rename_" + kind.word())) {
          hints.stream()
              .filter(hint -> hint.kind() == kind && !hint.isDrop() && isHere(hint))
              .forEach(hint -> one(hint, hints));
        }
      }
      return schema;
    }

    private boolean isHere(RenameHint hint) {
      String named = hint.table().schema();
      return named.isEmpty() || named.equals(schema.name()) || named.equals(desired.name());
    }

    private void one(RenameHint hint, List<RenameHint> hints) {
      switch (hint.kind()) {
        case TABLE -> table(hint);
        case COLUMN -> owner(hint, hints).ifPresent(table -> column(hint, table));
        case INDEX -> owner(hint, hints).ifPresent(table -> index(hint, table));
      }
    }

    private void table(RenameHint hint) {
      Optional<Table> table = schema.findTable(hint.from());
      if (table.isPresent()
          && schema.findTable(hint.to()).isEmpty()
          && desired.findTable(hint.from()).isEmpty()
          && desired.findTable(hint.to()).isPresent()) {
        schema = NewNames.table(schema, table.get(), hint.to());
        changes.add(new Change.RenameTable(table.get(), schema.findTable(hint.to()).orElseThrow()));
      }
    }

    /** The table of a column or index, which a hint may call by its old name. */
    private Optional<Table> owner(RenameHint hint, List<RenameHint> hints) {
      String named = hint.table().name();
      return schema
          .findTable(named)
          .or(() ->
              hints.stream()
                  .filter(other -> other.kind() == RenameHint.Kind.TABLE)
                  .filter(other -> other.from().equals(named))
                  .flatMap(other -> schema.findTable(other.to()).stream())
                  .findFirst());
    }

    private void column(RenameHint hint, Table table) {
      Optional<Table> wanted = desired.findTable(table.name());
      Optional<Column> column = table.findColumn(hint.from());
      if (column.isPresent()
          && wanted.isPresent()
          && table.findColumn(hint.to()).isEmpty()
          && wanted.get().findColumn(hint.from()).isEmpty()
          && wanted.get().findColumn(hint.to()).isPresent()) {
        schema = NewNames.column(schema, table, hint.from(), hint.to());
        Table renamed = schema.findTable(table.name()).orElseThrow();
        Column now = renamed.findColumn(hint.to()).orElseThrow();
        changes.add(
            new Change.ModifyTable(
                table, renamed, List.of(new TableChange.RenameColumn(column.get(), now))));
      }
    }

    private void index(RenameHint hint, Table table) {
      Optional<Table> wanted = desired.findTable(table.name());
      Optional<Index> index = table.findIndex(hint.from());
      if (index.isPresent()
          && wanted.isPresent()
          && table.findIndex(hint.to()).isEmpty()
          && wanted.get().findIndex(hint.from()).isEmpty()
          && wanted.get().findIndex(hint.to()).isPresent()) {
        Index now = index.get().withName(hint.to());
        Table renamed =
            table.withIndexes(
                table.indexes().stream().map(each -> each == index.get() ? now : each).toList());
        schema = NewNames.replaced(schema, table, renamed);
        changes.add(
            new Change.ModifyTable(
                table, renamed, List.of(new TableChange.RenameIndex(index.get(), now))));
      }
    }
  }
}
