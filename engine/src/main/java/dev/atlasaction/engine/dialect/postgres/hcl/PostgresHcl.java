package dev.atlasaction.engine.dialect.postgres.hcl;

import dev.atlasaction.engine.dialect.postgres.type.PostgresTypes;
import dev.atlasaction.engine.schemahcl.HclDialect;
import dev.atlasaction.engine.schemahcl.HclGrammar;
import dev.atlasaction.engine.schemahcl.HclPrintRules;
import dev.atlasaction.engine.schemahcl.HclReadRules;
import dev.atlasaction.engine.schemahcl.HclTypes;

/** The schema language of PostgreSQL. */
public final class PostgresHcl implements HclDialect {

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public HclTypes types() {
    return new PostgresTypes();
  }

  @Override
  public HclPrintRules printRules() {
    return new PostgresPrintRules();
  }

  @Override
  public HclReadRules readRules() {
    return new PostgresReadRules();
  }

  @Override
  public HclGrammar grammar() {
    return HclGrammar.with(PostgresHcl.class, "grammar.txt");
  }
}
