package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Comment;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table or view as the catalog lists it; {@code kind} is {@code pg_class.relkind}. */
record RelationRow(long namespace, String name, String kind, String definition, Attrs attrs) {

  /** A row of tables.sql. */
  static RelationRow read(ResultSet row) throws SQLException {
    List<Attr> attrs = new ArrayList<>(2);
    String comment = row.getString(5);
    if (comment != null && !comment.isEmpty()) {
      attrs.add(new Comment(comment));
    }
    String strategy = row.getString(6);
    if (strategy != null) {
      attrs.add(partitionKey(strategy, row.getArray(7), row.getString(8)));
    }
    return new RelationRow(
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        query(row.getString(9)),
        new Attrs(attrs));
  }

  boolean isView() {
    return kind.equals("v") || isMaterialized();
  }

  boolean isMaterialized() {
    return kind.equals("m");
  }

  private static String query(@Nullable String definition) {
    if (definition == null) {
      return "";
    }
    String text = definition.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }

  private static PostgresAttr.PartitionKey partitionKey(
      String strategy, @Nullable Array columns, @Nullable String exprs) throws SQLException {
    List<PostgresAttr.PartitionKey.Part> parts = new ArrayList<>();
    Iterator<String> rest = SqlList.split(exprs == null ? "" : exprs).iterator();
    if (columns != null) {
      for (@Nullable String column : (@Nullable String[]) columns.getArray()) {
        parts.add(
            column == null
                ? new PostgresAttr.PartitionKey.Part("", rest.hasNext() ? rest.next() : "")
                : new PostgresAttr.PartitionKey.Part(column, ""));
      }
    }
    return new PostgresAttr.PartitionKey(
        switch (strategy) {
          case "r" -> "RANGE";
          case "l" -> "LIST";
          default -> "HASH";
        },
        parts);
  }
}
