/**
 * The schema language: realms to HCL documents and back (spec schema-hcl.md).
 *
 * <p>What all products share is here; a dialect brings an {@link HclDialect} made of three parts:
 * {@link HclTypes}, its types and their words; {@link HclPrintRules}, the attributes and blocks it
 * adds to a printed document; and {@link HclReadRules}, how those are read. {@link HclCodec} turns
 * them into the dialect's {@code SchemaCodec}. {@link SpecItem} is the small tree that is printed.
 */
@NullMarked
package dev.atlasaction.engine.schemahcl;

import org.jspecify.annotations.NullMarked;
