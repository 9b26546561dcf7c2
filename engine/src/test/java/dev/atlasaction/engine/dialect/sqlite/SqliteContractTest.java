package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.DialectContractTest;
import dev.atlasaction.engine.dialect.Dialects;
import java.nio.file.Path;

/** The contract on databases in memory. */
final class SqliteContractTest extends DialectContractTest {

  @Override
  protected Database open() {
    return Dialects.connect(DatabaseUrl.parse("sqlite://contract?mode=memory&_fk=1"), Path.of(""));
  }

  @Override
  protected Path cases() {
    return Path.of("src/test/contract/sqlite");
  }
}
