package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A realm as {@code schema inspect --format '{{ json . }}'} has it (spec planner.md §9.3). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RealmJson(@JsonProperty("schemas") List<SchemaJson> schemas) {

  /** The JSON of a realm. */
  public static RealmJson of(Realm realm) {
    return new RealmJson(realm.schemas().stream().map(SchemaJson::of).toList());
  }

  /** A schema; its attributes follow its tables. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record SchemaJson(
      @JsonProperty("name") String name,
      @JsonProperty("tables") List<TableJson> tables,
      @JsonProperty("comment") String comment,
      @JsonProperty("charset") String charset,
      @JsonProperty("collate") String collate) {

    static SchemaJson of(Schema schema) {
      return new SchemaJson(
          schema.name(),
          schema.tables().stream().map(TableJson::of).toList(),
          schema.attrs().comment(),
          charsetOf(schema.attrs()),
          collationOf(schema.attrs()));
    }
  }

  /** A table. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record TableJson(
      @JsonProperty("name") String name,
      @JsonProperty("columns") List<ColumnJson> columns,
      @JsonProperty("indexes") List<IndexJson> indexes,
      @JsonProperty("primary_key") @Nullable IndexJson primaryKey,
      @JsonProperty("foreign_keys") List<ForeignKeyJson> foreignKeys,
      @JsonProperty("comment") String comment,
      @JsonProperty("charset") String charset,
      @JsonProperty("collate") String collate) {

    static TableJson of(Table table) {
      return new TableJson(
          table.name(),
          table.columns().stream().map(ColumnJson::of).toList(),
          table.indexes().stream().map(IndexJson::of).toList(),
          table
              .findPrimaryKey()
              .map(key -> IndexJson.of(new Index("", false, key.parts(), key.attrs())))
              .orElse(null),
          table.foreignKeys().stream().map(ForeignKeyJson::of).toList(),
          table.attrs().comment(),
          charsetOf(table.attrs()),
          collationOf(table.attrs()));
    }
  }

  /** A column; the type is the catalog's text. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  record ColumnJson(
      @JsonProperty("name") String name,
      @JsonProperty("type") String type,
      @JsonProperty("null") boolean nullable,
      @JsonProperty("comment") String comment,
      @JsonProperty("charset") String charset,
      @JsonProperty("collate") String collate) {

    static ColumnJson of(Column column) {
      return new ColumnJson(
          column.name(),
          column.rawType(),
          column.nullable(),
          column.attrs().comment(),
          charsetOf(column.attrs()),
          collationOf(column.attrs()));
    }
  }

  /** An index or primary key. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  record IndexJson(
      @JsonProperty("name") String name,
      @JsonProperty("unique") boolean unique,
      @JsonProperty("parts") List<PartJson> parts) {

    static IndexJson of(Index index) {
      return new IndexJson(
          index.name(), index.unique(), index.parts().stream().map(PartJson::of).toList());
    }
  }

  /** A part of an index. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  record PartJson(
      @JsonProperty("desc") boolean desc,
      @JsonProperty("column") String column,
      @JsonProperty("expr") String expr) {

    static PartJson of(IndexPart part) {
      return switch (part) {
        case IndexPart.ColumnPart column -> new PartJson(column.desc(), column.column(), "");
        case IndexPart.ExprPart expr -> new PartJson(expr.desc(), "", expr.expr());
      };
    }
  }

  /** A foreign key. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ForeignKeyJson(
      @JsonProperty("name") String name,
      @JsonProperty("columns") List<String> columns,
      @JsonProperty("references") ReferenceJson references) {

    static ForeignKeyJson of(ForeignKey key) {
      return new ForeignKeyJson(
          key.symbol(), key.columns(), new ReferenceJson(key.refTable(), key.refColumns()));
    }
  }

  /** What a foreign key points at. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ReferenceJson(
      @JsonProperty("table") String table, @JsonProperty("columns") List<String> columns) {}

  private static String charsetOf(Attrs attrs) {
    return attrs.find(Charset.class).map(Charset::name).orElse("");
  }

  private static String collationOf(Attrs attrs) {
    return attrs.find(Collation.class).map(Collation::name).orElse("");
  }
}
