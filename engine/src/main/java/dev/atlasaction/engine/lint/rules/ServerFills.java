package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.ServerFilled;
import java.util.Locale;
import java.util.Optional;

/** Columns whose values the server makes itself. */
final class ServerFills {

  private ServerFills() {}

  /** Whether the column counts up: serial and identity. */
  static boolean serial(Column column) {
    return column.type() instanceof ServerFilled
        || column.attrs().list().stream().anyMatch(ServerFilled.class::isInstance);
  }

  /** Whether the column is computed and its values are kept. */
  static boolean stored(Column column) {
    return generated(column).filter(type -> type.equals("STORED")).isPresent();
  }

  /** Whether the column is computed when it is read. */
  static boolean virtual(Column column) {
    return generated(column).filter(type -> !type.equals("STORED")).isPresent();
  }

  private static Optional<String> generated(Column column) {
    return column
        .attrs()
        .find(GeneratedExpr.class)
        .map(generated -> generated.type().toUpperCase(Locale.ROOT));
  }
}
