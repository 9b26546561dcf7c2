package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Block;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The addresses by which references name blocks (spec schema-hcl.md §3). */
public final class Addresses {

  private Addresses() {}

  /**
   * The address {@code $type.label} of a block; labels that are neither identifiers nor numbers are
   * quoted: {@code $table["a b"]}.
   *
   * @param labels one or two; a block without labels goes by its running number
   */
  public static String of(String type, List<String> labels) {
    StringBuilder address = new StringBuilder("$").append(type);
    for (String label : labels) {
      if (isPlain(label)) {
        address.append('.').append(label);
      } else {
        address.append(quoted(label));
      }
    }
    return address.toString();
  }

  /** The labels of sibling blocks; those without get running numbers for each type. */
  static IdentityHashMap<Block, List<String>> labels(List<Block> blocks) {
    Map<String, Integer> unlabelled = new TreeMap<>();
    IdentityHashMap<Block, List<String>> labels = new IdentityHashMap<>(blocks.size());
    for (Block block : blocks) {
      List<String> names = block.labelNames();
      if (names.size() > 2) {
        throw EngineException.user("too many labels for block: [" + String.join(" ", names) + "]");
      }
      if (names.isEmpty()) {
        int number = unlabelled.merge(block.type(), 1, Integer::sum) - 1;
        names = List.of(String.valueOf(number));
      }
      labels.put(block, names);
    }
    return labels;
  }

  private static String quoted(String label) {
    return "[\"" + label.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
  }

  /** Whether it is a number or an identifier. */
  private static boolean isPlain(String label) {
    if (label.isEmpty()) {
      return false;
    }
    int first = label.codePointAt(0);
    boolean number = isDigit(first);
    if (!number && first != '_' && !Character.isUnicodeIdentifierStart(first)) {
      return false;
    }
    for (int i = Character.charCount(first); i < label.length(); ) {
      int c = label.codePointAt(i);
      boolean fits =
          number ? isDigit(c) : c == '-' || c == '_' || Character.isUnicodeIdentifierPart(c);
      if (!fits) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
