package dev.atlasaction.engine.dialect.postgres.hcl;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prints what the original does not see of tables, columns and constraints. */
final class ExtraHcl {

  private static final String TOAST = "toast.";

  private ExtraHcl() {}

  static List<SpecItem.Attribute> table(Table table) {
    List<SpecItem.Attribute> items = new ArrayList<>(1);
    for (Attr attr : table.attrs().list()) {
      switch (attr) {
        case PostgresExtra.Unlogged _ -> items.add(flag("unlogged"));
        case PostgresExtra.Tablespace(String name) -> items.add(text("tablespace", name));
        case PostgresExtra.AccessMethod(String name) -> items.add(text("access_method", name));
        case PostgresExtra.ReplicaIdentity identity ->
            items.add(
                identity.isIndex()
                    ? text("replica_identity", identity.of())
                    : word("replica_identity", identity.of()));
        case PostgresExtra.ClusteredOn(String index) -> items.add(text("cluster_on", index));
        default -> {
          // Printed elsewhere.
        }
      }
    }
    return items;
  }

  static List<SpecItem.Block> tableBlocks(Table table, MarshalScope scope) {
    List<SpecItem.Block> blocks = new ArrayList<>(1);
    Attrs attrs = table.attrs();
    attrs
        .find(PostgresExtra.Inherits.class)
        .ifPresent(inherits ->
            inherits
                .parents()
                .forEach(parent ->
                    blocks.add(
                        SpecItem.Block.unlabelled("inherits", List.of(reference(parent, scope))))));
    attrs
        .find(PostgresExtra.PartitionOf.class)
        .ifPresent(part ->
            blocks.add(
                SpecItem.Block.unlabelled(
                    "partition_of",
                    List.of(reference(part.parent(), scope), text("bound", part.bound())))));
    attrs.find(PostgresExtra.RowSecurity.class).ifPresent(rows -> blocks.add(rowSecurity(rows)));
    attrs
        .find(PostgresExtra.Parameters.class)
        .ifPresent(parameters -> blocks.add(parameters(parameters)));
    return blocks;
  }

  private static SpecItem.Attribute reference(TableName table, MarshalScope scope) {
    return new SpecItem.Attribute("table", scope.reference("table", table.schema(), table.name()));
  }

  private static SpecItem.Block rowSecurity(PostgresExtra.RowSecurity rows) {
    List<SpecItem> items = new ArrayList<>(2);
    items.add(new SpecItem.Attribute("enabled", SpecValue.of(rows.enabled())));
    if (rows.enforced()) {
      items.add(flag("enforced"));
    }
    return SpecItem.Block.unlabelled("row_security", items);
  }

  private static SpecItem.Block parameters(PostgresExtra.Parameters parameters) {
    List<SpecItem> items = new ArrayList<>();
    SortedMap<String, String> toast = new TreeMap<>();
    for (Map.Entry<String, String> each : parameters.values().entrySet()) {
      if (each.getKey().startsWith(TOAST)) {
        toast.put(each.getKey().substring(TOAST.length()), each.getValue());
      } else {
        items.add(option(each.getKey(), each.getValue()));
      }
    }
    if (!toast.isEmpty()) {
      items.add(options("toast", toast));
    }
    return SpecItem.Block.unlabelled("storage_params", items);
  }

  private static SpecItem.Block options(String block, SortedMap<String, String> options) {
    List<SpecItem> items = new ArrayList<>();
    options.forEach((name, value) -> items.add(option(name, value)));
    return SpecItem.Block.unlabelled(block, items);
  }

  private static SpecItem.Attribute option(String name, String value) {
    boolean bare =
        value.equals("true") || value.equals("false") || value.matches("-?(0|[1-9][0-9]{0,14})");
    return bare ? word(name, value) : text(name, value);
  }

  static List<SpecItem.Attribute> column(Column column) {
    List<SpecItem.Attribute> items = new ArrayList<>(1);
    for (Attr attr : column.attrs().list()) {
      switch (attr) {
        case PostgresExtra.Collated collation -> items.add(collate(collation));
        case PostgresExtra.Storage(String strategy) -> items.add(word("storage", strategy));
        case PostgresExtra.Compression(String method) -> items.add(word("compression", method));
        case PostgresExtra.Statistics(int target) ->
            items.add(new SpecItem.Attribute("statistics", SpecValue.of(target)));
        default -> {
          // Printed elsewhere.
        }
      }
    }
    return items;
  }

  /** The attribute with a collation; a collation of the user's with its schema. */
  static SpecItem.Attribute collate(PostgresExtra.Collated collation) {
    return text(
        "collate",
        collation.schema().isEmpty()
            ? collation.name()
            : collation.schema() + "." + collation.name());
  }

  static List<SpecItem.Block> columnBlocks(Column column) {
    return column
        .attrs()
        .find(PostgresExtra.ColumnOptions.class)
        .map(options -> List.of(options("options", options.values())))
        .orElse(List.of());
  }

  /** The further attributes of an {@code identity} block. */
  static List<SpecItem> identity(Column column) {
    List<SpecItem> items = new ArrayList<>();
    column
        .attrs()
        .find(PostgresExtra.IdentityOptions.class)
        .ifPresent(options -> {
          Long min = options.min();
          Long max = options.max();
          if (min != null) {
            items.add(new SpecItem.Attribute("min_value", SpecValue.of(min.longValue())));
          }
          if (max != null) {
            items.add(new SpecItem.Attribute("max_value", SpecValue.of(max.longValue())));
          }
          if (options.cache() != 1) {
            items.add(new SpecItem.Attribute("cache", SpecValue.of(options.cache())));
          }
          if (options.cycle()) {
            items.add(flag("cycle"));
          }
        });
    return items;
  }

  static List<SpecItem.Attribute> index(Attrs attrs) {
    List<SpecItem.Attribute> items = new ArrayList<>(1);
    deferrable(attrs, items);
    attrs
        .find(PostgresExtra.Tablespace.class)
        .ifPresent(space -> items.add(text("tablespace", space.name())));
    if (attrs.has(PostgresExtra.Period.class)) {
      items.add(flag("without_overlaps"));
    }
    return items;
  }

  static List<SpecItem.Block> indexBlocks(Index index) {
    return index
        .attrs()
        .find(PostgresExtra.Parameters.class)
        .map(parameters -> List.of(parameters(parameters)))
        .orElse(List.of());
  }

  private static void deferrable(Attrs attrs, List<SpecItem.Attribute> items) {
    attrs
        .find(PostgresExtra.Deferrable.class)
        .ifPresent(given ->
            items.add(
                word(
                    "deferrable",
                    given.deferred() ? "INITIALLY_DEFERRED" : "INITIALLY_IMMEDIATE")));
  }

  static List<SpecItem.Attribute> foreignKey(ForeignKey key) {
    List<SpecItem.Attribute> items = new ArrayList<>(1);
    key.attrs()
        .find(PostgresExtra.DeleteColumns.class)
        .ifPresent(given ->
            items.add(
                new SpecItem.Attribute(
                    "on_delete_columns", MarshalScope.columnReferences(given.columns()))));
    if (key.attrs().has(PostgresExtra.MatchFull.class)) {
      items.add(word("match", "FULL"));
    }
    if (key.attrs().has(PostgresExtra.Period.class)) {
      items.add(flag("period"));
    }
    deferrable(key.attrs(), items);
    validity(key.attrs(), items);
    return items;
  }

  static List<SpecItem.Attribute> check(Check check) {
    List<SpecItem.Attribute> items = new ArrayList<>(1);
    if (check.attrs().has(PostgresAttr.NoInherit.class)) {
      items.add(flag("no_inherit"));
    }
    validity(check.attrs(), items);
    return items;
  }

  private static void validity(Attrs attrs, List<SpecItem.Attribute> items) {
    if (attrs.has(NotValidated.class)) {
      items.add(flag("not_valid"));
    }
    if (attrs.has(PostgresExtra.NotEnforced.class)) {
      items.add(new SpecItem.Attribute("enforced", SpecValue.of(false)));
    }
  }

  private static SpecItem.Attribute flag(String name) {
    return new SpecItem.Attribute(name, SpecValue.of(true));
  }

  private static SpecItem.Attribute word(String name, String value) {
    return new SpecItem.Attribute(name, new SpecValue.Bare(value));
  }

  private static SpecItem.Attribute text(String name, String value) {
    return new SpecItem.Attribute(name, new SpecValue.Text(value));
  }
}
