package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.SchemaCodec;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Realm;

/** The schema language of MySQL and MariaDB (spec schema-hcl.md). */
final class MySqlCodec implements SchemaCodec {

  private final Server server;

  MySqlCodec(Server server) {
    this.server = server;
  }

  @Override
  public String marshal(Realm realm) {
    throw EngineException.user("no schema language yet for " + server.version().text());
  }
}
