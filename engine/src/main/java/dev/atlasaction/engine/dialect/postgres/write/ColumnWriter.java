package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Parens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes columns as {@code CREATE TABLE} and {@code ADD COLUMN} have them (planner.md §6.2). */
final class ColumnWriter {

  private ColumnWriter() {}

  static void write(SqlText sql, Column column) {
    sql.name(column.name()).add(DdlType.of(column.type(), sql.options()));
    column
        .attrs()
        .find(PostgresExtra.Compression.class)
        .ifPresent(given -> sql.add("COMPRESSION " + given.method()));
    if (column.nullable() && column.type() instanceof PostgresType.SerialType serial) {
      throw EngineException.user(
          "NOT NULL constraint is required for "
              + TypeFormat.serial(serial.name())
              + " column "
              + GoQuote.quote(column.name()));
    }
    sql.add(column.nullable() ? "NULL" : "NOT NULL");
    constraints(sql, column);
  }

  /** What a partition has otherwise than its parent. */
  static void override(SqlText sql, Column column) {
    sql.name(column.name());
    if (!column.nullable()) {
      sql.add("NOT NULL");
    }
    defaultText(column).ifPresent(text -> sql.add("DEFAULT").add(text));
    if (column.findDefault().isEmpty() && !column.attrs().has(GeneratedExpr.class)) {
      sql.add("DEFAULT NULL");
    }
  }

  /** What stands behind a column's type and nullability. */
  static void constraints(SqlText sql, Column column) {
    defaultText(column).ifPresent(text -> sql.add("DEFAULT").add(text));
    collation(column, sql.options()).ifPresent(collation -> sql.add("COLLATE").add(collation));
    Optional<PostgresAttr.Identity> identity = column.attrs().find(PostgresAttr.Identity.class);
    Optional<GeneratedExpr> generated = column.attrs().find(GeneratedExpr.class);
    if (identity.isPresent() && generated.isPresent()) {
      throw EngineException.user(
          "both identity and generation expression specified for column "
              + GoQuote.quote(column.name()));
    }
    identity.ifPresent(_ -> sql.add(identity(column)));
    generated.ifPresent(given ->
        sql.add("GENERATED ALWAYS AS")
            .add(Parens.wrap(given.expr()))
            .add(given.type().equals("VIRTUAL") ? "VIRTUAL" : "STORED"));
  }

  /** The quoted collation of a column, if it has one. */
  static Optional<String> collation(Column column, WriteOptions options) {
    return column
        .attrs()
        .find(PostgresExtra.Collated.class)
        .map(given -> collation(given, options))
        .or(() ->
            column.attrs().find(Collation.class).map(given -> SqlText.quoteName(given.name())));
  }

  static String collation(PostgresExtra.Collated given, WriteOptions options) {
    return given.schema().isEmpty()
        ? SqlText.quoteName(given.name())
        : SqlText.qualified(options, given.schema(), given.name());
  }

  /** The clause of an identity column, with its sequence options only where they matter. */
  static String identity(Column column) {
    PostgresAttr.Identity identity = column.attrs().find(PostgresAttr.Identity.class).orElseThrow();
    List<String> options = new ArrayList<>(2);
    if (identity.effectiveStart() != 1) {
      options.add("START WITH " + identity.start());
    }
    if (identity.effectiveIncrement() != 1) {
      options.add("INCREMENT BY " + identity.increment());
    }
    column
        .attrs()
        .find(PostgresExtra.IdentityOptions.class)
        .ifPresent(given -> bounds(given, options));
    return "GENERATED "
        + identity.effectiveGeneration()
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
  }

  private static void bounds(PostgresExtra.IdentityOptions given, List<String> options) {
    Long min = given.min();
    Long max = given.max();
    if (min != null) {
      options.add("MINVALUE " + min);
    }
    if (max != null) {
      options.add("MAXVALUE " + max);
    }
    if (given.cache() != 1) {
      options.add("CACHE " + given.cache());
    }
    if (given.cycle()) {
      options.add("CYCLE");
    }
  }

  /** All options of the sequence that are not start and increment, for {@code ALTER COLUMN}. */
  static String identityOptions(Column from, Column to) {
    PostgresExtra.IdentityOptions was =
        from.attrs()
            .find(PostgresExtra.IdentityOptions.class)
            .orElse(PostgresExtra.IdentityOptions.NONE);
    PostgresExtra.IdentityOptions is =
        to.attrs()
            .find(PostgresExtra.IdentityOptions.class)
            .orElse(PostgresExtra.IdentityOptions.NONE);
    StringBuilder sql = new StringBuilder();
    if (!Objects.equals(was.min(), is.min())) {
      sql.append(is.min() == null ? " SET NO MINVALUE" : " SET MINVALUE " + is.min());
    }
    if (!Objects.equals(was.max(), is.max())) {
      sql.append(is.max() == null ? " SET NO MAXVALUE" : " SET MAXVALUE " + is.max());
    }
    if (was.cache() != is.cache()) {
      sql.append(" SET CACHE ").append(is.cache());
    }
    if (was.cycle() != is.cycle()) {
      sql.append(is.cycle() ? " SET CYCLE" : " SET NO CYCLE");
    }
    return sql.toString();
  }

  /** The default as SQL; none for serial columns, which bring theirs along. */
  static Optional<String> defaultText(Column column) {
    return column
        .findDefault()
        .flatMap(expr ->
            switch (expr) {
              case Expr.Literal(String text) -> Optional.of(literal(text, column.type()));
              case Expr.Raw(String text) ->
                  column.type() instanceof PostgresType.SerialType
                      ? Optional.empty()
                      : Optional.of(text);
              case Expr.Named _ -> Optional.empty();
            });
  }

  private static String literal(String text, ColumnType type) {
    boolean bare =
        type instanceof ColumnType.Bool
            || type instanceof ColumnType.Decimal
            || type instanceof ColumnType.Int
            || type instanceof ColumnType.Real;
    return bare ? text : SqlText.quote(text);
  }
}
