package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schemahcl.HclDialect;
import dev.atlasaction.engine.schemahcl.HclGrammar;
import dev.atlasaction.engine.schemahcl.HclPrintRules;
import dev.atlasaction.engine.schemahcl.HclReadRules;
import dev.atlasaction.engine.schemahcl.HclTypes;

/** The schema language of MySQL and MariaDB. */
final class MySqlHcl implements HclDialect {

  @Override
  public String name() {
    return "mysql";
  }

  @Override
  public HclTypes types() {
    return new MySqlTypes();
  }

  @Override
  public HclPrintRules printRules() {
    return new MySqlPrintRules();
  }

  @Override
  public HclReadRules readRules() {
    return new MySqlReadRules();
  }

  @Override
  public HclGrammar grammar() {
    return HclGrammar.with(MySqlHcl.class, "grammar.txt");
  }
}
