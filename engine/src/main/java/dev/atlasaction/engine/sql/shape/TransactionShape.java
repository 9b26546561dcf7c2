package dev.atlasaction.engine.sql.shape;

import java.util.List;
import java.util.Optional;

/**
 * Statements that begin or end a transaction, and those that PostgreSQL runs only outside of one
 * (spec ddl-hazards.md §1.4).
 */
final class TransactionShape {

  private static final List<List<String>> CONTROL =
      List.of(
          List.of("BEGIN"),
          List.of("START", "TRANSACTION"),
          List.of("COMMIT"),
          List.of("END"),
          List.of("ROLLBACK"),
          List.of("ABORT"));

  private static final List<List<String>> OUTSIDE =
      List.of(
          List.of("VACUUM"),
          List.of("CREATE", "DATABASE"),
          List.of("DROP", "DATABASE"),
          List.of("CREATE", "TABLESPACE"),
          List.of("DROP", "TABLESPACE"),
          List.of("CREATE", "INDEX", "CONCURRENTLY"),
          List.of("CREATE", "UNIQUE", "INDEX", "CONCURRENTLY"),
          List.of("DROP", "INDEX", "CONCURRENTLY"),
          List.of("REINDEX", "DATABASE"),
          List.of("REINDEX", "SYSTEM"),
          List.of("REINDEX", "SCHEMA"),
          List.of("ALTER", "SYSTEM"));

  private TransactionShape() {}

  static Optional<SqlShape> read(List<SqlToken> tokens) {
    Optional<SqlShape> control =
        CONTROL.stream()
            .filter(words -> begins(tokens, words))
            .findFirst()
            .map(words -> new SqlShape.TransactionControl(String.join(" ", words)));
    return control.or(() -> outside(tokens));
  }

  /** The command that must run on its own, if this is one. */
  static Optional<SqlShape> outside(List<SqlToken> tokens) {
    Optional<List<String>> listed =
        OUTSIDE.stream().filter(words -> begins(tokens, words)).findFirst();
    if (listed.isPresent()) {
      return listed.map(words -> new SqlShape.OutsideTransaction(String.join(" ", words)));
    }
    boolean reindex =
        begins(tokens, List.of("REINDEX"))
            && tokens.stream().limit(4).anyMatch(token -> token.is("CONCURRENTLY"));
    boolean detach =
        begins(tokens, List.of("ALTER", "TABLE"))
            && tokens.stream().anyMatch(token -> token.is("DETACH"))
            && tokens.getLast().is("CONCURRENTLY");
    if (reindex) {
      return Optional.of(new SqlShape.OutsideTransaction("REINDEX CONCURRENTLY"));
    }
    return detach
        ? Optional.of(new SqlShape.OutsideTransaction("DETACH PARTITION CONCURRENTLY"))
        : Optional.empty();
  }

  private static boolean begins(List<SqlToken> tokens, List<String> words) {
    if (tokens.size() < words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
