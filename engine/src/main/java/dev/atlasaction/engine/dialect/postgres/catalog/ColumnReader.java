package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.type.DefaultReader;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.TypeParser;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.GeneratedExpr;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of columns.sql. */
final class ColumnReader {

  private final CatalogReader.EnumTypes enums;
  private final Map<Long, RelationRow> relations;
  private final Map<Long, List<Column>> columns = new HashMap<>();

  ColumnReader(CatalogReader.EnumTypes enums, Map<Long, RelationRow> relations) {
    this.enums = enums;
    this.relations = relations;
  }

  /** The columns of a table or view, in order. */
  List<Column> of(Long relation) {
    return columns.getOrDefault(relation, List.of());
  }

  void read(ResultSet row) throws SQLException {
    columns.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(column(row));
  }

  private Column column(ResultSet row) throws SQLException {
    ColumnType type = type(row);
    String raw = rawType(row, type);
    boolean nullable = !row.getBoolean(9);
    String text = row.getString(10);
    boolean generated = !row.getString(11).isEmpty();
    Expr defaultExpr = null;
    if (text != null && !generated) {
      Optional<PostgresType.SerialType> serial =
          nullable
              ? Optional.empty()
              : SerialDefault.find(type, text, usualSequence(row.getLong(1), row.getString(2)));
      if (serial.isPresent()) {
        type = serial.get();
        raw = serial.get().name();
      } else {
        defaultExpr = DefaultReader.read(text, type);
      }
    }
    return new Column(row.getString(2), type, raw, nullable, defaultExpr, attrs(row, text));
  }

  private String usualSequence(long table, String column) {
    RelationRow relation = relations.get(table);
    return relation == null ? "" : relation.name() + "_" + column + "_seq";
  }

  private static Attrs attrs(ResultSet row, @Nullable String expr) throws SQLException {
    List<Attr> attrs = new ArrayList<>(2);
    String identity = row.getString(12);
    if (!identity.isEmpty()) {
      attrs.add(
          new PostgresAttr.Identity(
              identity.equals("a") ? "ALWAYS" : "BY DEFAULT",
              row.getLong(13),
              row.getLong(14),
              row.getLong(15)));
    }
    String generated = row.getString(11);
    if (!generated.isEmpty() && expr != null) {
      attrs.add(new GeneratedExpr(expr, generated.equals("v") ? "VIRTUAL" : "STORED"));
    }
    String comment = row.getString(16);
    if (comment != null && !comment.isEmpty()) {
      attrs.add(new Comment(comment));
    }
    String collation = row.getString(17);
    if (collation != null && row.getString(18) == null) {
      attrs.add(new Collation(collation));
    }
    attrs.addAll(ExtraReader.column(row));
    if (row.getBoolean(28)) {
      attrs.add(new PostgresAttr.NotNullByDomain());
    }
    return new Attrs(attrs);
  }

  private ColumnType type(ResultSet row) throws SQLException {
    String text = row.getString(3);
    boolean array = row.getBoolean(8);
    ColumnType.Enumeration known = enums.find(row.getLong(6), row.getString(7)).orElse(null);
    if (array) {
      String element = text.endsWith("[]") ? text.substring(0, text.length() - 2) : text;
      return new PostgresType.ArrayType(text, known == null ? TypeParser.parse(element) : known);
    }
    return switch (row.getString(5)) {
      case "e" -> known == null ? new PostgresType.UserDefinedType(text) : known;
      case "d", "c" -> new PostgresType.UserDefinedType(text);
      default -> TypeParser.parse(text);
    };
  }

  private static String rawType(ResultSet row, ColumnType type) throws SQLException {
    boolean named = type instanceof ColumnType.Enumeration || row.getString(5).equals("d");
    return row.getString(named ? 3 : 4);
  }
}
