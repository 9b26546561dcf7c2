package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Parts of a table that go while a function they call is made anew; named as in {@link Needs}. */
record DetachedParts(DiffRules rules, Set<String> parts) {

  private static final String DEFAULT = "default:";
  private static final String CHECK = "check:";
  private static final String INDEX = "index:";
  private static final String KEY = "key:";

  /** Copies the names. */
  DetachedParts {
    parts = Set.copyOf(parts);
  }

  static boolean canDetach(String part) {
    return part.startsWith(DEFAULT) || part.startsWith(CHECK) || part.startsWith(INDEX);
  }

  /** Whether a part is the same in both versions of its table. */
  static boolean isSame(String part, Table from, Table to) {
    return Objects.equals(value(part, from), value(part, to));
  }

  private static Optional<Object> value(String part, Table table) {
    String name = part.substring(part.indexOf(':') + 1);
    if (part.startsWith(DEFAULT)) {
      return table.findColumn(name).flatMap(Column::findDefault).map(Object.class::cast);
    }
    if (part.startsWith(CHECK)) {
      return table.checks().stream()
          .filter(check -> check.name().equals(name))
          .findFirst()
          .map(Object.class::cast);
    }
    return table.findIndex(name).map(Object.class::cast);
  }

  /** The name of a foreign key as a part. */
  static String key(String symbol) {
    return KEY + symbol;
  }

  /** The changes that take the parts off, and those that bring the table to what is wanted. */
  List<Change> around(Table from, Table to) {
    Table without = without(from);
    List<Change> result = new ArrayList<>(2);
    TableDiffer differ = new TableDiffer(rules);
    add(from, without, differ.diff(from, without), result);
    // The planner follows the chain by identity, so it must not end where it began.
    Table end = to.withAttrs(to.attrs());
    add(without, end, differ.diff(without, end), result);
    return result;
  }

  private static void add(Table from, Table to, List<TableChange> parts, List<Change> result) {
    if (!parts.isEmpty()) {
      result.add(new Change.ModifyTable(from, to, parts));
    }
  }

  private Table without(Table table) {
    return table
        .withColumns(table.columns().stream().map(this::without).toList())
        .withChecks(
            table.checks().stream().filter(check -> !parts.contains(CHECK + check.name())).toList())
        .withIndexes(
            table.indexes().stream().filter(each -> !parts.contains(INDEX + each.name())).toList())
        .withForeignKeys(
            table.foreignKeys().stream().filter(key -> !parts.contains(key(key.symbol()))).toList())
        .withAttrs(without(table.attrs()));
  }

  private Column without(Column column) {
    boolean plain = !column.attrs().has(GeneratedExpr.class);
    return plain && parts.contains(DEFAULT + column.name()) ? column.withDefault(null) : column;
  }

  private Attrs without(Attrs attrs) {
    return attrs
        .find(Needs.class)
        .map(needs ->
            attrs.with(
                new Needs(
                    needs.all().stream().filter(need -> !parts.contains(need.part())).toList())))
        .orElse(attrs);
  }
}
