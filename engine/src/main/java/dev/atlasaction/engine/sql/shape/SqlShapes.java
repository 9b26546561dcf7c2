package dev.atlasaction.engine.sql.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the shapes of a statement (spec lint.md §9). */
public final class SqlShapes {

  private SqlShapes() {}

  /** The shapes found in one statement, in their order; empty for all other statements. */
  public static List<SqlShape> read(String statement) {
    TokenReader reader = new TokenReader(SqlTokenizer.tokens(statement));
    if (reader.take("ALTER", "TABLE")) {
      return alterTable(reader);
    }
    if (reader.take("RENAME", "TABLE")) {
      return renameTables(reader);
    }
    if (reader.take("ALTER", "INDEX")) {
      reader.take("IF", "EXISTS");
      Optional<SqlName> from = reader.qualifiedName();
      Optional<String> to = reader.take("RENAME", "TO") ? reader.name() : Optional.empty();
      return from.isPresent() && to.isPresent()
          ? List.of(new SqlShape.RenameIndex(from.get().name(), to.get()))
          : List.of();
    }
    if (reader.take("UPDATE")) {
      return UpdateShape.read(reader).map(List::<SqlShape>of).orElse(List.of());
    }
    if (reader.take("INSERT")) {
      return copyRows(reader);
    }
    if (reader.take("CREATE")) {
      return create(reader);
    }
    if (reader.take("DROP", "INDEX", "CONCURRENTLY")) {
      reader.take("IF", "EXISTS");
      return concurrent(reader.qualifiedName());
    }
    return List.of();
  }

  /** Whether a check expression is, or is a conjunction with, {@code column IS NOT NULL}. */
  public static boolean impliesNotNull(String expr, String column) {
    return NotNullShape.implies(SqlTokenizer.tokens(expr), column);
  }

  private static List<SqlShape> concurrent(Optional<SqlName> index) {
    return index
        .<List<SqlShape>>map(name -> List.of(new SqlShape.ConcurrentIndex(name)))
        .orElse(List.of());
  }

  private static List<SqlShape> alterTable(TokenReader reader) {
    reader.take("IF", "EXISTS");
    reader.take("ONLY");
    Optional<SqlName> table = reader.qualifiedName();
    List<SqlShape> shapes = new ArrayList<>();
    while (table.isPresent() && !reader.atEnd()) {
      if (reader.take("ADD")) {
        shapes.addAll(InlineReferences.added(table.get(), reader));
      } else {
        action(table.get(), reader).ifPresent(shapes::add);
      }
      reader.until(",");
      reader.take(",");
    }
    return shapes;
  }

  private static Optional<SqlShape> action(SqlName table, TokenReader reader) {
    if (reader.take("CHANGE")) {
      reader.take("COLUMN");
      Optional<String> from = reader.name();
      Optional<String> to = reader.name();
      return from.isPresent() && to.isPresent() && !from.equals(to)
          ? Optional.of(new SqlShape.RenameColumn(table, from.get(), to.get()))
          : Optional.empty();
    }
    if (!reader.take("RENAME")) {
      return Optional.empty();
    }
    if (reader.take("TO") || reader.take("AS")) {
      return reader.qualifiedName().map(to -> new SqlShape.RenameTable(table, to));
    }
    if (reader.take("INDEX") || reader.take("KEY")) {
      return pair(reader).map(names -> new SqlShape.RenameIndex(names.get(0), names.get(1)));
    }
    if (reader.take("CONSTRAINT")) {
      return Optional.empty();
    }
    reader.take("COLUMN");
    return pair(reader).map(names -> new SqlShape.RenameColumn(table, names.get(0), names.get(1)));
  }

  private static Optional<List<String>> pair(TokenReader reader) {
    Optional<String> from = reader.name();
    if (from.isPresent() && reader.take("TO")) {
      return reader.name().map(to -> List.of(from.get(), to));
    }
    return Optional.empty();
  }

  private static List<SqlShape> renameTables(TokenReader reader) {
    List<SqlShape> shapes = new ArrayList<>();
    do {
      Optional<SqlName> from = reader.qualifiedName();
      Optional<SqlName> to = reader.take("TO") ? reader.qualifiedName() : Optional.empty();
      if (from.isEmpty() || to.isEmpty()) {
        break;
      }
      shapes.add(new SqlShape.RenameTable(from.get(), to.get()));
    } while (reader.take(","));
    return shapes;
  }

  private static List<SqlShape> copyRows(TokenReader reader) {
    reader.until("INTO");
    Optional<SqlName> target = reader.take("INTO") ? reader.qualifiedName() : Optional.empty();
    reader.until("SELECT");
    reader.until("FROM");
    Optional<SqlName> source = reader.take("FROM") ? reader.qualifiedName() : Optional.empty();
    return target.isPresent() && source.isPresent() && reader.atEnd()
        ? List.of(new SqlShape.CopyRows(target.get(), source.get()))
        : List.of();
  }

  private static List<SqlShape> create(TokenReader reader) {
    if (reader.take("TABLE")
        || reader.take("TEMPORARY", "TABLE")
        || reader.take("OR", "REPLACE", "TABLE")) {
      return InlineReferences.created(reader);
    }
    reader.take("UNIQUE");
    if (reader.take("INDEX", "CONCURRENTLY")) {
      reader.take("IF", "NOT", "EXISTS");
      return concurrent(reader.qualifiedName());
    }
    reader.until("VIEW");
    if (!reader.take("VIEW")) {
      return List.of();
    }
    reader.take("IF", "NOT", "EXISTS");
    Optional<SqlName> name = reader.qualifiedName();
    reader.until("AS");
    if (name.isEmpty() || !reader.take("AS", "SELECT")) {
      return List.of();
    }
    reader.until("FROM");
    Optional<SqlName> source = reader.take("FROM") ? reader.qualifiedName() : Optional.empty();
    reader.until(",", "JOIN", "UNION");
    return source.isPresent() && reader.atEnd()
        ? List.of(new SqlShape.CreateView(name.get(), source.get()))
        : List.of();
  }
}
