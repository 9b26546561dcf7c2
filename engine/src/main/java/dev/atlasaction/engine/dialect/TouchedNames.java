package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The identifiers of a statement that cannot touch a table without naming it or one of its indexes.
 */
public final class TouchedNames {

  /** PostgreSQL cuts longer names. */
  private static final int LONGEST = 60;

  /** What hides words, ends a statement, or is read differently by different products. */
  private static final List<String> UNCLEAR =
      List.of(";", "\\", "$", "#", "U&", "u&", "/*!", "*M!");

  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("CREATE", "TABLE"),
          List.of("CREATE", "INDEX"),
          List.of("CREATE", "UNIQUE", "INDEX"),
          List.of("CREATE", "FULLTEXT", "INDEX"),
          List.of("CREATE", "SPATIAL", "INDEX"),
          List.of("ALTER", "TABLE"),
          List.of("DROP", "TABLE"),
          List.of("DROP", "INDEX"),
          List.of("COMMENT", "ON", "TABLE"),
          List.of("COMMENT", "ON", "COLUMN"),
          List.of("COMMENT", "ON", "INDEX"),
          List.of("COMMENT", "ON", "CONSTRAINT"));

  /** With these, other tables change along, or any code may run. */
  private static final List<String> FAR_REACHING =
      List.of(
          "RENAME", "CHANGE", "SELECT", "EXECUTE", "SCHEMA", "INHERIT", "INHERITS", "PARTITION");

  private final Set<String> folded;
  private final Set<String> spellings;

  private TouchedNames(Set<String> folded, Set<String> spellings) {
    this.folded = folded;
    this.spellings = spellings;
  }

  /** The names in a statement; empty where it may touch what it does not name. */
  public static Optional<TouchedNames> in(String statement) {
    String text = statement.strip();
    String single = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    if (UNCLEAR.stream().anyMatch(single::contains)) {
      return Optional.empty();
    }
    SqlWords words = SqlWords.of(single, ScannerOptions.generic());
    Set<String> folded = new HashSet<>();
    Set<String> spellings = new HashSet<>();
    boolean known = isPlain(words);
    for (String name : words.names()) {
      known &= name.length() <= LONGEST;
      folded.add(fold(name));
      spellings.add(name);
      spellings.add(name.toLowerCase(Locale.ROOT));
    }
    return known ? Optional.of(new TouchedNames(folded, spellings)) : Optional.empty();
  }

  private static boolean isPlain(SqlWords words) {
    return BEGINNINGS.stream().anyMatch(each -> words.begins(each.toArray(String[]::new)))
        && !words.hasAny(FAR_REACHING)
        && !(words.has("DROP") && words.has("CASCADE"))
        && !words.has("TABLE", "ALL");
  }

  private static String fold(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** The names as written, and in lower case. */
  public Set<String> spellings() {
    return Set.copyOf(spellings);
  }

  /** Whether a name is among them, in any case. */
  public boolean has(String name) {
    return folded.contains(fold(name));
  }

  /** Whether the table or one of its indexes is named. */
  public boolean touch(Table table) {
    return has(table.name())
        || table.findPrimaryKey().map(Index::name).filter(this::has).isPresent()
        || table.indexes().stream().map(Index::name).anyMatch(this::has);
  }
}
