/**
 * HCL 2 native syntax: tokens, the syntax tree with a range in every node, and the parser. Knows no
 * values and no meaning of blocks (spec schema-hcl.md §1).
 */
@NullMarked
package dev.atlasaction.engine.hcl;

import org.jspecify.annotations.NullMarked;
