package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.SpareDatabases;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Databases in memory, with the settings of the dev database. */
final class SqliteSpares implements SpareDatabases {

  private final DatabaseUrl url;

  SqliteSpares(DatabaseUrl url) {
    this.url = url;
  }

  @Override
  public boolean copies() {
    return false;
  }

  @Override
  public DatabaseUrl create(String name) {
    String settings =
        Stream.concat(
                Stream.of("mode=memory"),
                Arrays.stream(url.rawQuery().split("&", -1))
                    .filter(pair -> !pair.isEmpty())
                    .filter(pair -> !pair.startsWith("mode=") && !pair.startsWith("cache=")))
            .collect(Collectors.joining("&"));
    return new DatabaseUrl("sqlite", "", "", false, name, "", settings, "");
  }

  @Override
  public DatabaseUrl copy(String source, String name) {
    throw new DatabaseException("databases are not copied here", null);
  }

  /** It ended with its connection. */
  @Override
  public void drop(String name) {}
}
