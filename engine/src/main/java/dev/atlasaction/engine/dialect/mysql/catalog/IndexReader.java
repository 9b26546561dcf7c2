package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.table.IndexParser;
import dev.atlasaction.engine.dialect.mysql.table.IndexType;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.SubPart;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the indexes of one table. */
final class IndexReader {

  /** The name under which the primary key is kept. */
  static final String PRIMARY_KEY = "PRI";

  private static final String FULLTEXT = "FULLTEXT";
  private static final String SPATIAL = "SPATIAL";

  private final ShowCreate showCreate;

  IndexReader(ShowCreate showCreate) {
    this.showCreate = showCreate;
  }

  /** The indexes in the order of {@code indexes.sql}; the primary key is one of them. */
  List<Index> read(List<Catalog.Row> rows) {
    Map<String, List<Catalog.Row>> groups = new LinkedHashMap<>();
    for (Catalog.Row row : rows) {
      groups.computeIfAbsent(row.text(2), _ -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().map(this::index).toList();
  }

  private Index index(List<Catalog.Row> rows) {
    Catalog.Row first = rows.get(0);
    String name = first.text(2);
    String type = first.text(5);
    List<Attr> attrs = new ArrayList<>(4);
    attrs.add(new IndexType(type));
    MySqlInspector.addComment(attrs, first.text(7));
    if (type.equals(FULLTEXT)) {
      showCreate.findParser(name).ifPresent(parser -> attrs.add(new IndexParser(parser)));
    }
    if (first.text(10).equals("1")) {
      attrs.add(new Invisible());
    }
    return new Index(
        name.equals("PRIMARY") ? PRIMARY_KEY : name,
        first.text(4).equals("0"),
        rows.stream().map(row -> part(row, type)).toList(),
        new Attrs(attrs));
  }

  private static IndexPart part(Catalog.Row row, String type) {
    boolean desc = row.text(6).equals("D");
    Attrs attrs =
        row.text(8).isEmpty() || type.equals(SPATIAL)
            ? Attrs.NONE
            : Attrs.of(new SubPart(Integer.parseInt(row.text(8))));
    return row.find(9).isPresent()
        ? new IndexPart.ExprPart(ColumnReader.unescape(row.text(9)), desc, attrs)
        : new IndexPart.ColumnPart(row.text(3), desc, attrs);
  }
}
