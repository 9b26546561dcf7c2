package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the blocks of schema documents may hold (spec schema-hcl.md §4, §5, §9.2). Read from texts
 * with a line for each block, such as {@code table.index: columns unique | on}.
 */
public final class HclGrammar {

  private static final String ANY = "*";

  /** What every block may say: what it is called, and what it was called. */
  private static final List<String> EVERYWHERE = List.of("name", "renamed_from");

  /** Blocks by the types of those around them and their own, joined by dots. */
  private final Map<String, Rule> rules;

  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<String> top;

  /**
   * What a block may hold.
   *
   * @param attributes names in order; {@code *} for any
   */
  private record Rule(List<String> attributes, List<String> blocks) {

    Rule with(Rule more) {
      return new Rule(
          Stream.concat(attributes.stream(), more.attributes.stream()).distinct().toList(),
          Stream.concat(blocks.stream(), more.blocks.stream()).distinct().toList());
    }
  }

  private HclGrammar(Map<String, Rule> rules) {
    this.rules = rules;
    this.top = rules.keySet().stream().filter(each -> each.indexOf('.') < 0).toList();
  }

  /** What all products know, with what the text of that name beside a class adds. */
  public static HclGrammar with(Class<?> beside, String name) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    add(HclGrammar.class, "grammar.txt", rules);
    add(beside, name, rules);
    return new HclGrammar(rules);
  }

  private static void add(Class<?> beside, String name, Map<String, Rule> rules) {
    text(beside, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> {
          int colon = line.indexOf(':');
          String[] sides = line.substring(colon + 1).split("\\|", -1);
          Rule rule = new Rule(words(sides[0]), sides.length > 1 ? words(sides[1]) : List.of());
          rules.merge(line.substring(0, colon), rule, Rule::with);
        });
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new EngineException(
            Category.INTERNAL, "no " + name + " beside " + beside.getName(), null);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new EngineException(Category.INTERNAL, "cannot read " + name, unreadable);
    }
  }

  /** The attributes that the block of that path may have; any name if {@code *} is among them. */
  List<String> attributes(String path) {
    return rule(path).attributes();
  }

  /** Whether the block of that path may have such an attribute. */
  boolean hasAttribute(String path, String attribute) {
    Set<String> known = names.computeIfAbsent(path, each -> Set.copyOf(attributes(each)));
    return known.contains(attribute) || known.contains(ANY) || EVERYWHERE.contains(attribute);
  }

  /** The types of the blocks in that of {@code path}; the empty path stands for the document. */
  List<String> blocks(String path) {
    return path.isEmpty() ? top : rule(path).blocks();
  }

  private Rule rule(String path) {
    return rules.getOrDefault(path, new Rule(List.of(), List.of()));
  }
}
