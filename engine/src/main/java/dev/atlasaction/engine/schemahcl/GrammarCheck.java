package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Body;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds blocks and attributes that nobody would read: they are misspelt, or the product does not
 * have them (spec schema-hcl.md §9.2).
 */
final class GrammarCheck {

  /** Blocks of the language itself. */
  private static final Set<String> LANGUAGE = Set.of("variable", "locals", "data");

  private final HclGrammar grammar;
  private final List<String> findings = new ArrayList<>();

  private GrammarCheck(HclGrammar grammar) {
    this.grammar = grammar;
  }

  /** A line for each finding, with its place, in the order of the files. */
  static List<String> findings(List<HclFile> files, HclGrammar grammar) {
    GrammarCheck check = new GrammarCheck(grammar);
    for (HclFile file : files) {
      for (Block block : file.body().blocks()) {
        if (!LANGUAGE.contains(block.type())) {
          check.block(block, "", "");
        }
      }
    }
    return check.findings;
  }

  /**
   * Looks at a block.
   *
   * @param around the path of the block it is in; empty for none
   */
  private void block(Block block, String around, String parent) {
    List<String> known = grammar.blocks(around);
    if (!known.contains(block.type())) {
      findings.add(
          block.typeRange()
              + ": unknown block type "
              + block.type()
              + (parent.isEmpty() ? "" : " in block of type " + parent)
              + suggestion(known, block.type()));
      return;
    }
    String path = around.isEmpty() ? block.type() : around + "." + block.type();
    Body body = block.body();
    for (Attribute attribute : body.attributes()) {
      boolean repeats = around.isEmpty() && attribute.name().equals("for_each");
      if (!repeats && !grammar.hasAttribute(path, attribute.name())) {
        findings.add(
            attribute.range()
                + ": unknown attribute "
                + attribute.name()
                + " in block of type "
                + block.type()
                + suggestion(grammar.attributes(path), attribute.name()));
      }
    }
    body.blocks().forEach(inner -> block(inner, path, block.type()));
  }

  private static String suggestion(List<String> known, String given) {
    List<String> close = new Suggestions(known).of(given);
    return close.isEmpty() ? "" : " (Did you mean " + close.getFirst() + "?)";
  }
}
