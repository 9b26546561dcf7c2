package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of indexes.sql: one for each key and included column of each index. */
final class IndexReader {

  private final String boundSchema;
  private final Map<Long, List<Index>> indexes = new HashMap<>();
  private final Map<Long, Index> primaryKeys = new HashMap<>();
  private @Nullable Current current;

  /** The index whose rows are being read. */
  private static final class Current {
    final long table;
    final String name;
    final boolean primary;
    final boolean unique;
    final List<Attr> attrs;
    final List<IndexPart> parts = new ArrayList<>();
    final List<String> included = new ArrayList<>();

    Current(ResultSet row, List<Attr> attrs) throws SQLException {
      this.table = row.getLong(1);
      this.name = row.getString(2);
      this.primary = row.getBoolean(6);
      this.unique = row.getBoolean(7);
      this.attrs = attrs;
    }
  }

  IndexReader(String boundSchema) {
    this.boundSchema = boundSchema;
  }

  /** The indexes and unique constraints of a table, by name. */
  List<Index> of(Long table) {
    return indexes.getOrDefault(table, List.of());
  }

  @Nullable Index primaryKey(Long table) {
    return primaryKeys.get(table);
  }

  void read(ResultSet row) throws SQLException {
    Current index = current;
    if (index == null || index.table != row.getLong(1) || !index.name.equals(row.getString(2))) {
      finish();
      index = new Current(row, indexAttrs(row));
      current = index;
    }
    if (row.getBoolean(5)) {
      index.included.add(row.getString(4));
    } else {
      index.parts.add(part(row));
    }
  }

  /** To be called after the last row. */
  void finish() {
    Current done = current;
    if (done == null) {
      return;
    }
    if (!done.included.isEmpty()) {
      done.attrs.add(new PostgresAttr.IndexInclude(done.included));
    }
    Index index = new Index(done.name, done.unique, done.parts, new Attrs(done.attrs));
    if (done.primary) {
      primaryKeys.put(done.table, index);
    } else {
      indexes.computeIfAbsent(done.table, _ -> new ArrayList<>()).add(index);
    }
    current = null;
  }

  private static List<Attr> indexAttrs(ResultSet row) throws SQLException {
    List<Attr> attrs = new ArrayList<>(4);
    attrs.add(new PostgresAttr.IndexMethod(row.getString(3)));
    String comment = row.getString(16);
    if (comment != null && !comment.isEmpty()) {
      attrs.add(new Comment(comment));
    }
    String constraint = row.getString(10);
    if (constraint != null) {
      attrs.add(new PostgresAttr.Constraint(constraint, kind(row.getString(11))));
      if (kind(row.getString(11)) == PostgresAttr.Constraint.Kind.EXCLUDE) {
        attrs.add(new PostgresExtra.Exclusion());
      }
    }
    String predicate = row.getString(12);
    if (predicate != null) {
      attrs.add(new PostgresAttr.IndexPredicate(predicate));
    }
    PostgresAttr.StorageParams storage = storage(row.getArray(17));
    if (storage != null) {
      attrs.add(storage);
    }
    if (row.getBoolean(22)) {
      attrs.add(new PostgresAttr.NullsDistinct(false));
    }
    addExtra(row, attrs);
    return attrs;
  }

  private static void addExtra(ResultSet row, List<Attr> attrs) throws SQLException {
    if (row.getBoolean(23)) {
      attrs.add(new PostgresExtra.Deferrable(row.getBoolean(24)));
    }
    String tablespace = row.getString(25);
    if (tablespace != null) {
      attrs.add(new PostgresExtra.Tablespace(tablespace));
    }
    if (row.getBoolean(26)) {
      attrs.add(new PostgresExtra.Period());
    }
    SortedMap<String, String> parameters = ExtraReader.options(row.getArray(17), "");
    parameters.remove("autosummarize");
    parameters.remove("pages_per_range");
    if (!parameters.isEmpty()) {
      attrs.add(new PostgresExtra.Parameters(parameters));
    }
    if (row.getBoolean(29)) {
      attrs.add(new PostgresExtra.Inherited());
    }
  }

  private static PostgresAttr.Constraint.Kind kind(String type) {
    return switch (type) {
      case "p" -> PostgresAttr.Constraint.Kind.PRIMARY;
      case "u" -> PostgresAttr.Constraint.Kind.UNIQUE;
      default -> PostgresAttr.Constraint.Kind.EXCLUDE;
    };
  }

  private static PostgresAttr.@Nullable StorageParams storage(@Nullable Array options)
      throws SQLException {
    boolean autosummarize = false;
    long pages = 0;
    for (PostgresAttr.OperatorClass.Param option : params(options)) {
      switch (option.name()) {
        case "autosummarize" ->
            autosummarize = List.of("true", "on", "yes", "1").contains(option.value());
        case "pages_per_range" -> pages = Long.parseLong(option.value());
        default -> {
          // Other parameters are not part of the model.
        }
      }
    }
    return autosummarize || pages != 0
        ? new PostgresAttr.StorageParams(autosummarize, pages)
        : null;
  }

  private IndexPart part(ResultSet row) throws SQLException {
    List<Attr> attrs = new ArrayList<>(1);
    boolean desc = row.getInt(14) != 0;
    boolean nullsFirst = row.getInt(15) != 0;
    if (desc != nullsFirst) {
      attrs.add(new PostgresAttr.NullsOrder(nullsFirst));
    }
    String operatorClass = row.getString(18);
    List<PostgresAttr.OperatorClass.Param> params = params(row.getArray(21));
    boolean standard = row.getBoolean(20);
    if (operatorClass != null && (!standard || !params.isEmpty())) {
      attrs.add(
          new PostgresAttr.OperatorClass(
              qualified(operatorClass, row.getString(19)), standard, params));
    }
    String operator = row.getString(8);
    if (operator != null) {
      attrs.add(new PostgresAttr.ExclusionOperator(operator(operator, row.getString(9))));
    }
    String collation = row.getString(27);
    if (collation != null) {
      String schema = row.getString(28);
      attrs.add(new PostgresExtra.Collated(schema.equals("pg_catalog") ? "" : schema, collation));
    }
    String column = row.getString(4);
    return column == null
        ? new IndexPart.ExprPart(row.getString(13), desc, new Attrs(attrs))
        : new IndexPart.ColumnPart(column, desc, new Attrs(attrs));
  }

  private String qualified(String name, String schema) {
    boolean bare =
        schema.equals("pg_catalog") || schema.equals("public") || schema.equals(boundSchema);
    return bare ? name : schema + "." + name;
  }

  private String operator(String name, String schema) {
    return schema.equals("pg_catalog") || schema.equals(boundSchema)
        ? name
        : "OPERATOR(" + schema + "." + name + ")";
  }

  private static List<PostgresAttr.OperatorClass.Param> params(@Nullable Array options)
      throws SQLException {
    List<PostgresAttr.OperatorClass.Param> params = new ArrayList<>();
    if (options != null) {
      for (String option : (String[]) options.getArray()) {
        int eq = option.indexOf('=');
        params.add(
            eq < 0
                ? new PostgresAttr.OperatorClass.Param(option, "true")
                : new PostgresAttr.OperatorClass.Param(
                    option.substring(0, eq), option.substring(eq + 1)));
      }
    }
    return params;
  }
}
