package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.sql.Words;

/** Everything but settings is undone with its transaction; compacting refuses one. */
final class SqliteJudge implements StatementJudge {

  @Override
  public Durability durability(String statement) {
    return switch (Words.head(statement, 1)) {
      case "PRAGMA", "ATTACH", "DETACH" -> Durability.SETTING;
      case "VACUUM" -> Durability.IMMEDIATE;
      case "BEGIN", "SAVEPOINT" -> Durability.BEGIN;
      case "COMMIT", "END", "ROLLBACK", "RELEASE" -> Durability.END;
      default -> Durability.TRANSACTIONAL;
    };
  }

  @Override
  public String fingerprint(String statement) {
    return "";
  }
}
