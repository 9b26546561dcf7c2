package dev.atlasaction.engine.hcl;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a block of documents may hold, by a grammar: a text with a line for each block, such as
 * {@code table.index: columns unique | on}. A block is named by the types of those around it and
 * its own, joined by dots; lines that begin with {@code #} are comments.
 *
 * @param attributes names in order
 * @param blocks types of inner blocks in order
 */
public record BlockRule(List<String> attributes, List<String> blocks) {

  /** In place of a name: any. */
  public static final String ANY = "*";

  /** Copies the lists. */
  public BlockRule {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /**
   * The rules of the text {@code name} beside a class, by the names of their blocks; several lines
   * of one block add up.
   *
   * @throws EngineException if there is no such text: a mistake of the program
   */
  public static Map<String, BlockRule> read(Class<?> beside, String name) {
    Map<String, BlockRule> rules = new LinkedHashMap<>();
    text(beside, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> {
          int colon = line.indexOf(':');
          String[] sides = line.substring(colon + 1).split("\\|", -1);
          BlockRule rule =
              new BlockRule(words(sides[0]), sides.length > 1 ? words(sides[1]) : List.of());
          rules.merge(line.substring(0, colon), rule, BlockRule::with);
        });
    return rules;
  }

  /** This and more. */
  public BlockRule with(BlockRule more) {
    return new BlockRule(
        Stream.concat(attributes.stream(), more.attributes.stream()).distinct().toList(),
        Stream.concat(blocks.stream(), more.blocks.stream()).distinct().toList());
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
}
