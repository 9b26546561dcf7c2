package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.DatabaseUrl;

/** A server that was started for one command; closing it ends and removes it. */
interface DevServer extends AutoCloseable {

  /** Where it listens. */
  DatabaseUrl url();

  @Override
  void close();
}
