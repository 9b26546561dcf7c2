package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.BlockRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the blocks of schema documents may hold (spec schema-hcl.md §4, §5, §9.2), read from texts
 * of {@link BlockRule}.
 */
public final class HclGrammar {

  /** What every block may say: what it is called, and what it was called. */
  private static final List<String> EVERYWHERE = List.of("name", "renamed_from");

  /** Blocks by the types of those around them and their own, joined by dots. */
  private final Map<String, BlockRule> rules;

  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<String> top;

  private HclGrammar(Map<String, BlockRule> rules) {
    this.rules = rules;
    this.top = rules.keySet().stream().filter(each -> each.indexOf('.') < 0).toList();
  }

  /** What all products know, with what the text of that name beside a class adds. */
  public static HclGrammar with(Class<?> beside, String name) {
    Map<String, BlockRule> rules = BlockRule.read(HclGrammar.class, "grammar.txt");
    BlockRule.read(beside, name)
        .forEach((block, rule) -> rules.merge(block, rule, BlockRule::with));
    return new HclGrammar(rules);
  }

  /** The attributes that the block of that path may have; any name if {@code *} is among them. */
  List<String> attributes(String path) {
    return rule(path).attributes();
  }

  /** Whether the block of that path may have such an attribute. */
  boolean hasAttribute(String path, String attribute) {
    Set<String> known = names.computeIfAbsent(path, each -> Set.copyOf(attributes(each)));
    return known.contains(attribute)
        || known.contains(BlockRule.ANY)
        || EVERYWHERE.contains(attribute);
  }

  /** The types of the blocks in that of {@code path}; the empty path stands for the document. */
  List<String> blocks(String path) {
    return path.isEmpty() ? top : rule(path).blocks();
  }

  private BlockRule rule(String path) {
    return rules.getOrDefault(path, new BlockRule(List.of(), List.of()));
  }
}
