package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives a desired state the attributes of the current one that it speaks of nowhere ({@link
 * Extra}), so that they stay as they are.
 */
final class UnmentionedExtras {

  private final Set<Class<?>> mentioned = new HashSet<>();

  private UnmentionedExtras(Realm desired) {
    desired.schemas().stream().flatMap(schema -> schema.tables().stream()).forEach(this::note);
  }

  /** The desired state with what it does not speak of as it is now. */
  static Realm adopted(Realm current, Realm desired) {
    UnmentionedExtras extras = new UnmentionedExtras(desired);
    return desired.withSchemas(
        desired.schemas().stream()
            .map(schema ->
                current
                    .findSchema(schema.name())
                    .map(old -> extras.schema(old, schema))
                    .orElse(schema))
            .toList());
  }

  private void note(Table table) {
    note(table.attrs());
    table.columns().forEach(column -> note(column.attrs()));
    table.findPrimaryKey().ifPresent(this::note);
    table.indexes().forEach(this::note);
    table.foreignKeys().forEach(key -> note(key.attrs()));
    table.checks().forEach(check -> note(check.attrs()));
  }

  private void note(Index index) {
    note(index.attrs());
    index.parts().forEach(part -> note(part.attrs()));
  }

  private void note(Attrs attrs) {
    for (Attr attr : attrs.list()) {
      if (attr instanceof Extra) {
        mentioned.add(attr.getClass());
      }
    }
  }

  private Schema schema(Schema current, Schema desired) {
    return desired.withTables(
        desired.tables().stream()
            .map(table ->
                current.findTable(table.name()).map(old -> table(old, table)).orElse(table))
            .toList());
  }

  private Table table(Table current, Table desired) {
    return desired
        .withAttrs(attrs(current.attrs(), desired.attrs()))
        .withColumns(
            each(desired.columns(), column -> current.findColumn(column.name()), this::column))
        .withPrimaryKey(
            desired
                .findPrimaryKey()
                .map(key -> current.findPrimaryKey().map(old -> index(old, key)).orElse(key))
                .orElse(null))
        .withIndexes(indexes(current, desired))
        .withForeignKeys(
            each(desired.foreignKeys(), key -> current.findForeignKey(key.symbol()), this::key))
        .withChecks(each(desired.checks(), check -> find(current, check), this::check));
  }

  /** The indexes that are described, and those that nobody speaks of. */
  private List<Index> indexes(Table current, Table desired) {
    List<Index> indexes =
        new ArrayList<>(
            each(desired.indexes(), index -> current.findIndex(index.name()), this::index));
    for (Index index : current.indexes()) {
      boolean kept =
          desired.findIndex(index.name()).isEmpty()
              && index.attrs().list().stream().anyMatch(this::isHidden)
              && index.columnNames().stream()
                  .allMatch(column -> desired.findColumn(column).isPresent());
      if (kept) {
        indexes.add(index);
      }
    }
    return indexes;
  }

  private boolean isHidden(Attr attr) {
    return attr instanceof Extra extra
        && extra.hidesIndex()
        && !mentioned.contains(attr.getClass());
  }

  /** One object as it is and as it shall be. */
  private interface Adoption<T> {
    T adopted(T current, T desired);
  }

  private static <T> List<T> each(
      List<T> desired, Function<T, Optional<T>> current, Adoption<T> adoption) {
    return desired.stream()
        .map(each -> current.apply(each).map(old -> adoption.adopted(old, each)).orElse(each))
        .toList();
  }

  private static Optional<Check> find(Table table, Check check) {
    return table.checks().stream()
        .filter(each -> !check.name().isEmpty() && each.name().equals(check.name()))
        .findFirst();
  }

  private Column column(Column current, Column desired) {
    return desired.withAttrs(attrs(current.attrs(), desired.attrs()));
  }

  private ForeignKey key(ForeignKey current, ForeignKey desired) {
    return desired.withAttrs(attrs(current.attrs(), desired.attrs()));
  }

  private Check check(Check current, Check desired) {
    return new Check(desired.name(), desired.expr(), attrs(current.attrs(), desired.attrs()));
  }

  private Index index(Index current, Index desired) {
    List<IndexPart> parts = new ArrayList<>();
    for (int i = 0; i < desired.parts().size(); i++) {
      IndexPart part = desired.parts().get(i);
      parts.add(i < current.parts().size() ? part(current.parts().get(i), part) : part);
    }
    return new Index(
        desired.name(), desired.unique(), parts, attrs(current.attrs(), desired.attrs()));
  }

  private IndexPart part(IndexPart current, IndexPart desired) {
    Attrs attrs = attrs(current.attrs(), desired.attrs());
    return switch (desired) {
      case IndexPart.ColumnPart(String column, boolean desc, Attrs _) ->
          new IndexPart.ColumnPart(column, desc, attrs);
      case IndexPart.ExprPart(String expr, boolean desc, Attrs _) ->
          new IndexPart.ExprPart(expr, desc, attrs);
    };
  }

  private Attrs attrs(Attrs current, Attrs desired) {
    List<Attr> result = new ArrayList<>(desired.list());
    for (Attr attr : current.list()) {
      if (attr instanceof Extra && !mentioned.contains(attr.getClass())) {
        result.add(attr);
      }
    }
    return result.size() == desired.list().size() ? desired : new Attrs(result);
  }
}
