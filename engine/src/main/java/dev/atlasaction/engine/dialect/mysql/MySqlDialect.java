package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.SchemaCodec;
import java.util.List;

/** MySQL 5.7 and later, and MariaDB 10 and later. */
public final class MySqlDialect implements Dialect {

  @Override
  public List<String> schemes() {
    return List.of("mysql", "maria", "mariadb");
  }

  @Override
  public SchemaCodec codec() {
    return new MySqlCodec(Server.ASSUMED);
  }

  @Override
  public String boundSchema(DatabaseUrl url) {
    return ConnectionSettings.schemaOf(url);
  }

  @Override
  public Database connect(DatabaseUrl url) {
    return MySqlDatabase.open(this, url);
  }
}
