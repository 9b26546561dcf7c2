package dev.atlasaction.engine.schema;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An unmodifiable list of tables that finds them by name without looking at each. */
final class TableList extends AbstractList<Table> implements RandomAccess {

  /** Below that, looking at each is faster. */
  private static final int FEW = 8;

  private final List<Table> tables;

  /** Made when first needed; two threads may make two that are equal. */
  private volatile @Nullable Map<String, Table> byName;

  private TableList(List<Table> tables) {
    this.tables = tables;
  }

  /** A copy, unless it is one already. */
  static List<Table> copyOf(List<Table> tables) {
    return tables instanceof TableList ? tables : new TableList(List.copyOf(tables));
  }

  /** The first table of that name in a list, which may be any. */
  static Optional<Table> find(List<Table> tables, String name) {
    return tables instanceof TableList list && list.size() > FEW
        ? Optional.ofNullable(list.byName().get(name))
        : tables.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private Map<String, Table> byName() {
    Map<String, Table> known = byName;
    if (known == null) {
      known = HashMap.newHashMap(tables.size());
      for (Table table : tables) {
        known.putIfAbsent(table.name(), table);
      }
      byName = known;
    }
    return known;
  }

  @Override
  public Table get(int index) {
    return tables.get(index);
  }

  @Override
  public int size() {
    return tables.size();
  }
}
