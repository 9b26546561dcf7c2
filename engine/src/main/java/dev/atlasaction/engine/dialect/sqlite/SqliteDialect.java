package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.SchemaCodec;
import dev.atlasaction.engine.dialect.sqlite.hcl.SqliteHcl;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schemahcl.HclCodec;
import dev.atlasaction.engine.sql.ScannerOptions;
import java.nio.file.Path;
import java.util.List;

/** SQLite, found by the service loader. */
public final class SqliteDialect implements Dialect {
  private final SqliteHcl hcl = new SqliteHcl();

  /** For the service loader. */
  public SqliteDialect() {}

  @Override
  public List<String> schemes() {
    return List.of("sqlite", "sqlite3", "libsql");
  }

  @Override
  public ScannerOptions scannerOptions() {
    return ScannerOptions.sqlite();
  }

  @Override
  public String formatType(ColumnType type) {
    return hcl.types().format(type);
  }

  @Override
  public boolean rebuildsTables() {
    return true;
  }

  @Override
  public boolean normalizes() {
    return false;
  }

  @Override
  public SchemaCodec codec() {
    return new HclCodec(hcl);
  }

  @Override
  public String boundSchema(DatabaseUrl url) {
    return SqliteText.SCHEMA;
  }

  @Override
  public Database connect(DatabaseUrl url, Path workingDirectory) {
    return new SqliteDatabase(this, url, SqliteConnector.connect(url, workingDirectory));
  }

  @Override
  public void prepare() {
    SqliteConnector.prepare();
  }
}
