package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.SchemaCodec;
import dev.atlasaction.engine.dialect.postgres.hcl.PostgresHcl;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schemahcl.HclCodec;
import dev.atlasaction.engine.sql.ScannerOptions;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL and servers that speak its protocol and have its catalog. */
public final class PostgresDialect implements Dialect {

  @Override
  public List<String> schemes() {
    return List.of("postgres", "postgresql");
  }

  @Override
  public ScannerOptions scannerOptions() {
    return ScannerOptions.postgres();
  }

  @Override
  public String formatType(ColumnType type) {
    return TypeFormat.format(type);
  }

  @Override
  public boolean managesSecurity() {
    return true;
  }

  @Override
  public SchemaCodec codec() {
    return new HclCodec(new PostgresHcl());
  }

  @Override
  public String boundSchema(DatabaseUrl url) {
    return url.parameter("search_path");
  }

  @Override
  public Database connect(DatabaseUrl url, Path workingDirectory) {
    return PostgresDatabase.open(this, url);
  }
}
