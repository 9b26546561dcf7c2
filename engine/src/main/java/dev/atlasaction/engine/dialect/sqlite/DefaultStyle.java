package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.Parens;
import java.util.Locale;

/** How a default stands behind {@code DEFAULT} (spec planner.md §4.1). */
enum DefaultStyle {
  /** As the original shows it: a blob becomes the text of its literal. */
  SHOWN,
  /** As it is executed or saved: with the value it has. */
  EXECUTED;

  static DefaultStyle of(WriteOptions.Mode mode) {
    return switch (mode) {
      case UNSET -> EXECUTED;
      case DUMP, UNSORTED_DUMP -> SHOWN;
    };
  }

  /** The default of a column of that type. */
  String text(Expr expr, ColumnType type) {
    return switch (expr) {
      case Expr.Literal(String text) when text.isEmpty() -> "''";
      case Expr.Literal(String text) -> isBare(text, type) ? text : SqliteText.quote(text);
      case Expr.Raw(String text) -> Parens.wrap(text);
      case Expr.Named(Expr inner, String _) -> text(inner, type);
    };
  }

  private boolean isBare(String text, ColumnType type) {
    return type instanceof ColumnType.Bool
        || type instanceof ColumnType.Int
        || type instanceof ColumnType.Decimal
        || type instanceof ColumnType.Real
        || (this == EXECUTED && text.toLowerCase(Locale.ROOT).startsWith("x'"));
  }
}
