package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.postgres.object.PrivilegeText;
import dev.atlasaction.engine.dialect.postgres.sql.SqlList;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Comment;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    viewOptions(row.getArray(10)).ifPresent(attrs::add);
    PrivilegeText.read(row.getString(11), row.getArray(12)).ifPresent(attrs::add);
    if (row.getString(4).equals("r") || row.getString(4).equals("p")) {
      attrs.addAll(ExtraReader.table(row));
    }
    return new RelationRow(
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        query(row.getString(9)),
        new Attrs(attrs));
  }

  private static Optional<PostgresAttr.ViewOptions> viewOptions(@Nullable Array given)
      throws SQLException {
    if (given == null) {
      return Optional.empty();
    }
    String check = "";
    boolean barrier = false;
    boolean invoker = false;
    for (String option : (String[]) given.getArray()) {
      String value = option.substring(option.indexOf('=') + 1);
      boolean on = value.equals("true") || value.equals("on") || value.equals("1");
      switch (option.substring(0, option.length() - value.length())) {
        case "check_option=" -> check = value.toUpperCase(Locale.ROOT);
        case "security_barrier=" -> barrier = on;
        case "security_invoker=" -> invoker = on;
        default -> {
          // Storage parameters of materialized views belong to the operator of the database.
        }
      }
    }
    PostgresAttr.ViewOptions options = new PostgresAttr.ViewOptions(check, barrier, invoker);
    return options.equals(PostgresAttr.ViewOptions.NONE) ? Optional.empty() : Optional.of(options);
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
