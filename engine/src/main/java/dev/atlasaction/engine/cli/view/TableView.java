package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as templates walk through it. */
@GoName("*schema.Table")
public final class TableView implements TemplateObject {

  private final RealmView realm;
  private final Table table;

  TableView(RealmView realm, Table table) {
    this.realm = realm;
    this.table = table;
  }

  /** Its name. */
  public String name() {
    return table.name();
  }

  /** Its schema. */
  public RealmView.SchemaView schema() {
    return realm.schemaOf(table);
  }

  /** Its columns. */
  public List<ColumnView> columns() {
    return table.columns().stream().map(ColumnView::new).toList();
  }

  /** Its indexes, without the primary key. */
  public List<IndexView> indexes() {
    return table.indexes().stream().map(IndexView::new).toList();
  }

  /** Its primary key. */
  public @Nullable IndexView primaryKey() {
    return table.findPrimaryKey().map(IndexView::new).orElse(null);
  }

  /** Its foreign keys. */
  public List<ForeignKeyView> foreignKeys() {
    return table.foreignKeys().stream().map(ForeignKeyView::new).toList();
  }

  private List<ColumnView> columns(List<String> names) {
    return names.stream()
        .flatMap(name -> table.findColumn(name).stream())
        .map(ColumnView::new)
        .toList();
  }

  /** A column. */
  @GoName("*schema.Column")
  public final class ColumnView implements TemplateObject {

    private final Column column;

    private ColumnView(Column column) {
      this.column = column;
    }

    /** Its name. */
    public String name() {
      return column.name();
    }

    /** Its type. */
    public TypeView type() {
      return new TypeView(column.rawType(), column.nullable());
    }

    /** Its default. */
    @GoName("Default")
    public @Nullable ExprView defaultValue() {
      return column.findDefault().map(ExprView::of).orElse(null);
    }

    /** The indexes that it is a part of. */
    public List<IndexView> indexes() {
      return table.indexes().stream()
          .filter(index -> index.columnNames().contains(column.name()))
          .map(IndexView::new)
          .toList();
    }

    /** The foreign keys that it is a part of. */
    public List<ForeignKeyView> foreignKeys() {
      return table.foreignKeys().stream()
          .filter(key -> key.columns().contains(column.name()))
          .map(ForeignKeyView::new)
          .toList();
    }
  }

  /**
   * The type of a column.
   *
   * @param raw as the catalog has it
   * @param nullable whether NULL is allowed
   */
  @GoName("*schema.ColumnType")
  public record TypeView(String raw, @GoName("Null") boolean nullable) {}

  /**
   * An expression.
   *
   * @param v the text of a literal
   * @param x the text of any other
   */
  @GoName("schema.Expr")
  public record ExprView(@GoName("V") String v, @GoName("X") String x) {

    static ExprView of(Expr expr) {
      return switch (expr) {
        case Expr.Literal(String text) -> new ExprView(text, "");
        case Expr.Raw(String text) -> new ExprView("", text);
        case Expr.Named(Expr inner, String _) -> of(inner);
      };
    }
  }

  /** An index or primary key. */
  @GoName("*schema.Index")
  public final class IndexView implements TemplateObject {

    private final Index index;

    private IndexView(Index index) {
      this.index = index;
    }

    /** Its name. */
    public String name() {
      return index.name();
    }

    /** Whether its entries are unique. */
    public boolean unique() {
      return index.unique();
    }

    /** Its table. */
    public TableView table() {
      return TableView.this;
    }

    /** Its parts. */
    public List<PartView> parts() {
      List<PartView> parts = new ArrayList<>();
      for (IndexPart part : index.parts()) {
        parts.add(
            switch (part) {
              case IndexPart.ColumnPart column ->
                  new PartView(
                      parts.size(),
                      column.desc(),
                      columns(List.of(column.column())).stream().findFirst().orElse(null),
                      null);
              case IndexPart.ExprPart expr ->
                  new PartView(parts.size(), expr.desc(), null, new ExprView("", expr.expr()));
            });
      }
      return parts;
    }
  }

  /**
   * A part of an index.
   *
   * @param c its column
   * @param x its expression
   */
  @GoName("*schema.IndexPart")
  public record PartView(
      @GoName("SeqNo") int seqNo,
      boolean desc,
      @GoName("C") @Nullable ColumnView c,
      @GoName("X") @Nullable ExprView x) {}

  /** A foreign key. */
  @GoName("*schema.ForeignKey")
  public final class ForeignKeyView implements TemplateObject {

    private final ForeignKey key;

    private ForeignKeyView(ForeignKey key) {
      this.key = key;
    }

    /** Its name. */
    public String symbol() {
      return key.symbol();
    }

    /** Its table. */
    public TableView table() {
      return TableView.this;
    }

    /** Its columns. */
    public List<ColumnView> columns() {
      return TableView.this.columns(key.columns());
    }

    /** The table that it points at. */
    public @Nullable TableView refTable() {
      return realm.findTable(key.refSchema(), key.refTable()).orElse(null);
    }

    /** The columns that it points at. */
    public List<ColumnView> refColumns() {
      return realm
          .findTable(key.refSchema(), key.refTable())
          .map(target -> target.columns(key.refColumns()))
          .orElse(List.of());
    }

    /** What happens with an update. */
    public String onUpdate() {
      return key.onUpdate();
    }

    /** What happens with a deletion. */
    public String onDelete() {
      return key.onDelete();
    }
  }
}
