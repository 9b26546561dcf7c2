package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.StatementJudge.Durability;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kind of a text, which a delimiter of its own may make several statements. */
final class StatementKind {

  private StatementKind() {}

  /** The kind of the text as a whole. */
  static Durability of(Database database, String text) {
    Set<Durability> kinds = EnumSet.noneOf(Durability.class);
    List<String> parts = parts(database, text);
    parts.forEach(part -> kinds.add(database.statementJudge().durability(part)));
    return kinds.size() == 1 && (parts.size() == 1 || kinds.contains(Durability.TRANSACTIONAL))
        ? kinds.iterator().next()
        : Durability.OPAQUE;
  }

  /** Whether a part of the text begins or ends a transaction. */
  static boolean controlsTransactions(Database database, String text) {
    return parts(database, text).stream()
        .map(database.statementJudge()::durability)
        .anyMatch(kind -> kind == Durability.BEGIN || kind == Durability.END);
  }

  private static List<String> parts(Database database, String text) {
    int end = text.indexOf(';');
    if (end < 0 || text.substring(end + 1).isBlank()) {
      return List.of(text);
    }
    List<String> parts =
        new StatementScanner(database.dialect().scannerOptions())
            .scan(text).stream().map(Statement::text).toList();
    return parts.isEmpty() ? List.of(text) : parts;
  }
}
