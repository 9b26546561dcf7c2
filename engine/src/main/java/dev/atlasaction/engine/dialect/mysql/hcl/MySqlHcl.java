package dev.atlasaction.engine.dialect.mysql.hcl;

import dev.atlasaction.engine.dialect.mysql.type.MySqlTypes;
import dev.atlasaction.engine.schemahcl.HclDialect;
import dev.atlasaction.engine.schemahcl.HclGrammar;
import dev.atlasaction.engine.schemahcl.HclPrintRules;
import dev.atlasaction.engine.schemahcl.HclReadRules;
import dev.atlasaction.engine.schemahcl.HclTypes;

/** The schema language of MySQL and MariaDB. */
public final class MySqlHcl implements HclDialect {

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
