package dev.atlasaction.engine.sql.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the shapes of a statement (spec lint.md §9). */
public final class SqlShapes {

  private SqlShapes() {}

  /** The shapes found in the words of one statement, in their order; empty for all others. */
  public static List<SqlShape> read(SqlWords words) {
    List<SqlToken> tokens = words.tokens();
    List<SqlShape> shapes = new ArrayList<>(read(new TokenReader(tokens)));
    TransactionShape.read(tokens).ifPresent(shapes::add);
    return shapes;
  }

  private static List<SqlShape> read(TokenReader reader) {
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
    return NotNullShape.implies(SqlWords.ofExpression(expr).tokens(), column);
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
      shapes.addAll(alterTableAction(table.get(), reader));
      reader.until(",");
      reader.take(",");
    }
    return shapes;
  }

  private static List<SqlShape> alterTableAction(SqlName table, TokenReader reader) {
    if (!reader.take("ADD")) {
      return TableActions.read(table, reader).or(() -> action(table, reader)).stream().toList();
    }
    List<SqlShape> shapes = new ArrayList<>();
    TableActions.usingIndex(table, reader.peekUntil(",")).ifPresent(shapes::add);
    Optional<SqlShape> special = TableActions.specialIndex(table, reader);
    special.ifPresent(shapes::add);
    if (special.isEmpty()) {
      shapes.addAll(InlineReferences.added(table, reader));
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
    if (!reader.take("COLUMN")
        && reader.peekUntil(",").stream().noneMatch(token -> token.is("TO"))) {
      // MySQL takes the new name of the table without a word before it.
      reader.take("=");
      return reader.qualifiedName().map(to -> new SqlShape.RenameTable(table, to));
    }
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
    if (reader.take("ORDER", "BY")) {
      reader.until("LIMIT", "OFFSET", "FETCH", "UNION", "ON");
    }
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
    Optional<SqlShape> rare = trigger(reader).or(() -> specialIndex(reader));
    if (rare.isPresent()) {
      return List.of(rare.get());
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

  /**
   * {@code [OR REPLACE] [CONSTRAINT] TRIGGER name ... ON table}; the reader stays if it is none.
   */
  private static Optional<SqlShape> trigger(TokenReader reader) {
    boolean found =
        reader.take("TRIGGER")
            || reader.take("CONSTRAINT", "TRIGGER")
            || reader.take("OR", "REPLACE", "TRIGGER")
            || reader.take("OR", "REPLACE", "CONSTRAINT", "TRIGGER");
    if (!found) {
      return Optional.empty();
    }
    reader.take("IF", "NOT", "EXISTS");
    Optional<String> name = reader.name();
    reader.until("ON");
    Optional<SqlName> table = reader.take("ON") ? reader.qualifiedName() : Optional.empty();
    return name.flatMap(known -> table.map(on -> new SqlShape.CreateTrigger(known, on)));
  }

  private static Optional<SqlShape> specialIndex(TokenReader reader) {
    for (String kind : List.of("FULLTEXT", "SPATIAL")) {
      if (reader.take(kind, "INDEX")) {
        String name = reader.name().orElse("");
        reader.until("ON");
        Optional<SqlName> table = reader.take("ON") ? reader.qualifiedName() : Optional.empty();
        return table.map(on -> new SqlShape.SpecialIndex(on, name, kind));
      }
    }
    return Optional.empty();
  }
}
