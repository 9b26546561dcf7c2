package dev.atlasaction.engine.dialect.sqlite.catalog;

import dev.atlasaction.engine.dialect.sqlite.ddl.IndexText;
import dev.atlasaction.engine.dialect.sqlite.ddl.TableText;
import dev.atlasaction.engine.dialect.sqlite.ddl.ViewText;
import dev.atlasaction.engine.dialect.sqlite.hcl.SqliteTypes;
import dev.atlasaction.engine.dialect.sqlite.sql.Defaults;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.dialect.sqlite.table.AutoIncrement;
import dev.atlasaction.engine.dialect.sqlite.table.ColumnCollation;
import dev.atlasaction.engine.dialect.sqlite.table.IndexPredicate;
import dev.atlasaction.engine.dialect.sqlite.table.Strict;
import dev.atlasaction.engine.dialect.sqlite.table.UniqueConstraint;
import dev.atlasaction.engine.dialect.sqlite.table.ViewColumns;
import dev.atlasaction.engine.dialect.sqlite.table.WithoutRowid;
import dev.atlasaction.engine.dialect.sqlite.trigger.Trigger;
import dev.atlasaction.engine.dialect.sqlite.trigger.TriggerText;
import dev.atlasaction.engine.dialect.sqlite.trigger.Triggers;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tables and views from catalog rows and the statements that made them. */
final class TableBuilder {
  private static final int VIRTUAL = 2;
  private static final int STORED = 3;

  private final Catalog catalog;
  private final SqliteTypes types;

  TableBuilder(Catalog catalog, SqliteTypes types) {
    this.catalog = catalog;
    this.types = types;
  }

  Table table(Catalog.RelationRow row) {
    List<Attr> attrs = new ArrayList<>();
    if (row.withoutRowid()) {
      attrs.add(new WithoutRowid());
    }
    if (row.strict()) {
      attrs.add(new Strict());
    }
    triggers(row.name(), "table").ifPresent(attrs::add);
    TableText text = TableText.parse(row.sql());
    List<Catalog.ColumnRow> columns = catalog.columns().getOrDefault(row.name(), List.of());
    Attrs counter =
        text.autoIncrement()
            ? Attrs.of(new AutoIncrement(catalog.sequences().getOrDefault(row.name(), 0L)))
            : Attrs.NONE;
    return new Table(
        SqliteText.SCHEMA,
        row.name(),
        columns.stream().map(column -> column(column, text, counter)).toList(),
        primaryKey(columns, counter),
        indexes(row.name()),
        foreignKeys(row.name(), text.foreignKeys()),
        text.checks(),
        new Attrs(attrs));
  }

  private Optional<Triggers> triggers(String owner, String kind) {
    List<Triggers.Made> made =
        catalog.triggers().getOrDefault(owner, List.of()).stream()
            .map(row ->
                new Triggers.Made(
                    TriggerText.parse(row.name(), new Trigger.Owner(kind, owner), row.sql())
                        .withColumns(column -> nameOf(column, owner)),
                    row.sql()))
            .toList();
    return made.isEmpty() ? Optional.empty() : Optional.of(new Triggers(made));
  }

  /** The name of a column as its table has it, which may be in another case. */
  private String nameOf(String column, String owner) {
    return catalog.columns().getOrDefault(owner, List.of()).stream()
        .map(Catalog.ColumnRow::name)
        .filter(column::equalsIgnoreCase)
        .findFirst()
        .orElse(column);
  }

  View view(Catalog.RelationRow row) {
    List<Attr> attrs = new ArrayList<>();
    ViewText text = ViewText.parse(row.sql());
    if (!text.columns().isEmpty()) {
      attrs.add(new ViewColumns(text.columns()));
    }
    triggers(row.name(), "view").ifPresent(attrs::add);
    TableText none = new TableText(Map.of(), Map.of(), false, List.of(), List.of());
    return new View(
        SqliteText.SCHEMA,
        row.name(),
        text.query(),
        catalog.columns().getOrDefault(row.name(), List.of()).stream()
            .map(column -> column(column, none, Attrs.NONE))
            .toList(),
        false,
        List.of(),
        new Attrs(attrs));
  }

  private Column column(Catalog.ColumnRow row, TableText text, Attrs counter) {
    Attrs attrs = row.key() > 0 ? counter : Attrs.NONE;
    String generated = text.generated().get(row.name());
    if (generated != null && (row.hidden() == VIRTUAL || row.hidden() == STORED)) {
      String type = row.hidden() == STORED ? "STORED" : "VIRTUAL";
      attrs = attrs.with(new GeneratedExpr(generated, type));
    }
    String collation = text.collations().get(row.name());
    if (collation != null) {
      attrs = attrs.with(new ColumnCollation(collation));
    }
    return new Column(
        row.name(),
        types.parse(row.type()),
        row.type(),
        !row.notNull(),
        row.defaultText() == null ? null : Defaults.parse(row.defaultText()),
        attrs);
  }

  private static @Nullable Index primaryKey(List<Catalog.ColumnRow> columns, Attrs attrs) {
    List<IndexPart> parts =
        columns.stream()
            .filter(column -> column.key() > 0)
            .sorted(Comparator.comparingInt(Catalog.ColumnRow::key))
            .map(column -> (IndexPart) new IndexPart.ColumnPart(column.name()))
            .toList();
    return parts.isEmpty() ? null : new Index("PRIMARY", true, parts, attrs);
  }

  private List<Index> indexes(String table) {
    List<Index> result = new ArrayList<>();
    for (Catalog.IndexRow row : catalog.indexes().getOrDefault(table, List.of())) {
      boolean constraint = row.origin().equals("u");
      IndexText text = constraint ? new IndexText(List.of(), "") : IndexText.parse(row.sql());
      Attrs attrs = constraint ? Attrs.of(new UniqueConstraint()) : Attrs.NONE;
      result.add(
          new Index(
              row.name(),
              row.unique(),
              parts(row.name(), text),
              row.partial() ? attrs.with(new IndexPredicate(text.predicate())) : attrs));
    }
    return result;
  }

  private List<IndexPart> parts(String index, IndexText text) {
    List<IndexPart> parts = new ArrayList<>();
    for (Catalog.PartRow row : catalog.parts().getOrDefault(index, List.of())) {
      if (row.column() != null) {
        parts.add(new IndexPart.ColumnPart(row.column(), row.desc(), Attrs.NONE));
      } else {
        parts.add(new IndexPart.ExprPart(text.parts().get(parts.size()), row.desc(), Attrs.NONE));
      }
    }
    return parts;
  }

  /** The catalog numbers the keys from the last declared one, so the names run backwards. */
  private List<ForeignKey> foreignKeys(String table, List<String> names) {
    Map<Integer, List<Catalog.KeyRow>> byId = new LinkedHashMap<>();
    for (Catalog.KeyRow row : catalog.foreignKeys().getOrDefault(table, List.of())) {
      byId.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row);
    }
    List<ForeignKey> keys = new ArrayList<>();
    byId.forEach((id, rows) -> {
      int place = names.size() - 1 - id;
      String name = names.size() == byId.size() ? names.get(place) : "";
      keys.add(foreignKey(name.isEmpty() ? String.valueOf(id) : name, rows));
    });
    return keys;
  }

  private static ForeignKey foreignKey(String symbol, List<Catalog.KeyRow> rows) {
    Catalog.KeyRow first = rows.getFirst();
    List<String> refColumns = new ArrayList<>();
    for (Catalog.KeyRow row : rows) {
      if (row.to() != null) {
        refColumns.add(row.to());
      }
    }
    return new ForeignKey(
        symbol,
        rows.stream().map(Catalog.KeyRow::from).toList(),
        SqliteText.SCHEMA,
        first.refTable(),
        refColumns,
        first.onUpdate(),
        first.onDelete(),
        Attrs.NONE);
  }
}
