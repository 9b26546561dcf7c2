package dev.atlasaction.engine.schemahcl;

/** What one product brings to the schema language. Stateless. */
public interface HclDialect {

  /** The product's name as diagnostics give it, such as {@code sqlite}. */
  String name();

  /** The types. */
  HclTypes types();

  /** How documents are printed. */
  HclPrintRules printRules();

  /** How documents are read. */
  HclReadRules readRules();

  /** What documents may hold. */
  HclGrammar grammar();
}
