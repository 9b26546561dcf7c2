package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.SchemaCodec;
import dev.atlasaction.engine.dialect.mysql.server.ConnectionSettings;
import dev.atlasaction.engine.dialect.mysql.type.TypeFormatter;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.sql.ScannerOptions;
import java.nio.file.Path;
import java.util.List;

/** MySQL 5.7 and later, and MariaDB 10 and later. */
public final class MySqlDialect implements Dialect {

  @Override
  public List<String> schemes() {
    return List.of("mysql", "maria", "mariadb");
  }

  @Override
  public ScannerOptions scannerOptions() {
    return ScannerOptions.mysql();
  }

  @Override
  public String formatType(ColumnType type) {
    return TypeFormatter.format(type);
  }

  @Override
  public SchemaCodec codec() {
    return new MySqlCodec();
  }

  @Override
  public String boundSchema(DatabaseUrl url) {
    return ConnectionSettings.schemaOf(url);
  }

  @Override
  public Database connect(DatabaseUrl url, Path workingDirectory) {
    return MySqlDatabase.open(this, url);
  }
}
