package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.BlockRule;
import dev.atlasaction.engine.hcl.Body;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.Suggestions;
import dev.atlasaction.engine.hcl.eval.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Refuses blocks and attributes of project files that nobody would read: they are misspelt, and
 * what they should do would not be done (spec config.md §4-§6). What every block may hold is in the
 * text {@code grammar.txt} beside this class.
 */
final class ProjectGrammar {

  private static final String LENIENT = "~";
  private static final String ENV = "env";
  private static final int FEW = 5;

  /** Blocks of the language itself, which are checked where they are read. */
  private static final Set<String> LANGUAGE = Set.of("variable", "locals", "data", "dynamic");

  private static final BlockRule ANYTHING =
      new BlockRule(List.of(BlockRule.ANY), List.of(BlockRule.ANY));

  private final Map<String, BlockRule> rules = BlockRule.read(ProjectGrammar.class, "grammar.txt");

  /** What expressions begin with: blocks of one's own that others take values from are fine. */
  private final Set<String> referred = new TreeSet<>();

  private final List<HclDiagnostic> findings = new ArrayList<>();

  private ProjectGrammar() {}

  /**
   * Looks at the blocks that take part.
   *
   * @throws HclException for all that is unknown, with places
   */
  static void check(List<HclFile> files, Predicate<Block> included) {
    ProjectGrammar grammar = new ProjectGrammar();
    files.forEach(file -> grammar.refer(file.body()));
    for (HclFile file : files) {
      file.body().attributes().forEach(each -> grammar.attribute(each, List.of()));
      for (Block block : file.body().blocks()) {
        if (!block.type().equals(ENV) || included.test(block)) {
          grammar.block(block, "");
        }
      }
    }
    if (!grammar.findings.isEmpty()) {
      throw new HclException(grammar.findings);
    }
  }

  private void refer(Body body) {
    for (Attribute attribute : body.attributes()) {
      References.in(attribute.value()).forEach(each -> referred.add(each.name()));
    }
    body.blocks().forEach(inner -> refer(inner.body()));
  }

  private void block(Block block, String around) {
    boolean ofUser = around.isEmpty() && referred.contains(block.type());
    if (LANGUAGE.contains(block.type()) || ofUser) {
      return;
    }
    List<String> known = rule(around).blocks();
    if (!known.contains(BlockRule.ANY) && !known.contains(block.type())) {
      String suggestion = new Suggestions(known).sentence(block.type());
      if (suggestion.isEmpty() && known.contains(LENIENT)) {
        return;
      }
      findings.add(
          new HclDiagnostic(
              "Unsupported block type",
              "Blocks of type \"" + block.type() + "\" are not expected here." + suggestion,
              block.typeRange()));
      return;
    }
    String path = around.isEmpty() ? block.type() : around + "." + block.type();
    List<String> names = rule(path).attributes();
    for (Attribute attribute : block.body().attributes()) {
      attribute(attribute, names);
    }
    block.body().blocks().forEach(inner -> block(inner, path));
  }

  private void attribute(Attribute attribute, List<String> known) {
    if (known.contains(BlockRule.ANY) || known.contains(attribute.name())) {
      return;
    }
    String suggestion = new Suggestions(known).sentence(attribute.name());
    if (!suggestion.isEmpty() || !known.contains(LENIENT)) {
      findings.add(
          new HclDiagnostic(
              "Unsupported argument",
              "An argument named \""
                  + attribute.name()
                  + "\" is not expected here."
                  + (suggestion.isEmpty() ? listed(known) : suggestion),
              attribute.nameRange()));
    }
  }

  /** Where only a few are known they are told. */
  private static String listed(List<String> known) {
    return known.isEmpty() || known.size() > FEW
        ? ""
        : " Known are " + String.join(", ", known) + ".";
  }

  /** The rule of a path; blocks of the file are like those of environments. */
  private BlockRule rule(String path) {
    BlockRule own = rules.get(path);
    return own != null ? own : rules.getOrDefault(ENV + "." + path, ANYTHING);
  }
}
