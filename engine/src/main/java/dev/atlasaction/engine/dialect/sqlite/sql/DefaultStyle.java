package dev.atlasaction.engine.dialect.sqlite.sql;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.Parens;

/** How a default stands behind {@code DEFAULT} (spec planner.md §4.1). */
public enum DefaultStyle {
  /** As the original shows it: a blob becomes the text of its literal. */
  SHOWN,
  /** As it is executed or saved: with the value it has. */
  EXECUTED;

  /** The style of that way of writing. */
  public static DefaultStyle of(WriteOptions.Mode mode) {
    return switch (mode) {
      case UNSET -> EXECUTED;
      case DUMP, UNSORTED_DUMP -> SHOWN;
    };
  }

  /** The default of a column of that type. */
  public String text(Expr expr, ColumnType type) {
    return switch (expr) {
      case Expr.Literal(String text) when text.isEmpty() -> "''";
      case Expr.Literal(String text) -> isBare(text, type) ? text : SqliteText.quote(text);
      case Expr.Raw(String text) -> Parens.wrap(text);
      case Expr.Named(Expr inner, String _) -> text(inner, type);
    };
  }

  private boolean isBare(String text, ColumnType type) {
    return switch (type) {
      case ColumnType.Bool _, ColumnType.Int _, ColumnType.Decimal _, ColumnType.Real _ ->
          Defaults.isBareWord(text) || Defaults.isQuoted(text, '"');
      // Text, or a document that may be meant as one.
      case ColumnType.Text _, ColumnType.Json _ -> isExecutedBlob(text);
      case ColumnType.Binary _ -> isExecutedBlob(text) || keepsItsKind(text, true);
      case ColumnType other ->
          isExecutedBlob(text) || keepsItsKind(text, other.name().equalsIgnoreCase("any"));
    };
  }

  private boolean isExecutedBlob(String text) {
    return this == EXECUTED && Defaults.isBlob(text);
  }

  /** In quotes, a truth value would be another one, and without an affinity a number too. */
  private boolean keepsItsKind(String text, boolean withoutAffinity) {
    return this == EXECUTED
        && (Defaults.isTruth(text) || (withoutAffinity && Defaults.isNumber(text)));
  }
}
