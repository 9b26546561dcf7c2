package dev.atlasaction.engine.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view.
 *
 * @param type the parsed type
 * @param rawType the type as the database or source spells it
 * @param nullable whether NULL is allowed
 */
public record Column(
    String name,
    ColumnType type,
    String rawType,
    boolean nullable,
    @Nullable Expr defaultExpr,
    Attrs attrs) {

  /** The default, if there is one. */
  public Optional<Expr> findDefault() {
    return Optional.ofNullable(defaultExpr);
  }

  /** This column with other attributes. */
  public Column withAttrs(Attrs other) {
    return new Column(name, type, rawType, nullable, defaultExpr, other);
  }

  /** This column with another type. */
  public Column withType(ColumnType other, String raw) {
    return new Column(name, other, raw, nullable, defaultExpr, attrs);
  }

  /** This column with another default. */
  public Column withDefault(@Nullable Expr other) {
    return new Column(name, type, rawType, nullable, other, attrs);
  }
}
