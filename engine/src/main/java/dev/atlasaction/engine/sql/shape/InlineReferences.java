package dev.atlasaction.engine.sql.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds columns that are defined with a REFERENCES of their own (spec lint.md §9.5). */
final class InlineReferences {

  /** Words that begin what stands beside columns in a table. */
  private static final Set<String> NO_COLUMN =
      Set.of(
          "CHECK",
          "CONSTRAINT",
          "EXCLUDE",
          "FOREIGN",
          "FULLTEXT",
          "INDEX",
          "KEY",
          "LIKE",
          "PARTITION",
          "PERIOD",
          "PRIMARY",
          "SPATIAL",
          "SYSTEM",
          "UNIQUE");

  private InlineReferences() {}

  /** Reads what follows the words CREATE TABLE. */
  static List<SqlShape> created(TokenReader reader) {
    reader.take("IF", "NOT", "EXISTS");
    Optional<SqlName> table = reader.qualifiedName();
    return table.isPresent() && reader.take("(") ? listed(table.get(), reader) : List.of();
  }

  /** Reads what follows the word ADD of ALTER TABLE. */
  static List<SqlShape> added(SqlName table, TokenReader reader) {
    reader.take("COLUMN");
    reader.take("IF", "NOT", "EXISTS");
    return reader.take("(")
        ? listed(table, reader)
        : find(table, reader.until(",")).map(List::of).orElse(List.of());
  }

  private static List<SqlShape> listed(SqlName table, TokenReader reader) {
    List<SqlShape> found = new ArrayList<>();
    do {
      find(table, reader.until(",", ")")).ifPresent(found::add);
    } while (reader.take(","));
    reader.take(")");
    return found;
  }

  private static Optional<SqlShape> find(SqlName table, List<SqlToken> definition) {
    if (definition.isEmpty()
        || NO_COLUMN.stream().anyMatch(word -> definition.getFirst().is(word))) {
      return Optional.empty();
    }
    TokenReader reader = new TokenReader(definition);
    Optional<String> column = reader.name();
    reader.until("REFERENCES");
    return column.isPresent() && reader.take("REFERENCES")
        ? Optional.of(new SqlShape.InlineReference(table, column.get()))
        : Optional.empty();
  }
}
