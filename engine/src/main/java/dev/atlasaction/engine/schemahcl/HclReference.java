package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reference to a block (spec schema-hcl.md §3): {@code table.users.column.id} is the steps {@code
 * table [users]} and {@code column [id]}.
 */
public record HclReference(List<Step> steps) {

  /** One block on the way: its type and its one or two labels. */
  public record Step(String type, List<String> labels) {
    /** Copies the labels. */
    public Step {
      labels = List.copyOf(labels);
    }

    /** The last label. */
    public String name() {
      return labels.isEmpty() ? "" : labels.getLast();
    }

    /** The first of two labels; empty if there is one. */
    public String qualifier() {
      return labels.size() > 1 ? labels.getFirst() : "";
    }
  }

  /** Copies the steps. */
  public HclReference {
    steps = List.copyOf(steps);
  }

  /** The reference that a value is, if it is one. */
  public static Optional<HclReference> of(HclValue value) {
    return value instanceof HclValue.ObjectValue object
        ? object.address().map(HclReference::parse)
        : Optional.empty();
  }

  /** Reads an address such as {@code $table.users.$column["a b"]}. */
  static HclReference parse(String address) {
    List<Step> steps = new ArrayList<>();
    String type = "";
    List<String> labels = new ArrayList<>();
    for (String word : words(address)) {
      if (word.startsWith("$")) {
        if (!type.isEmpty()) {
          steps.add(new Step(type, labels));
        }
        type = word.substring(1);
        labels = new ArrayList<>();
      } else {
        labels.add(word.startsWith("\"") ? unquote(word) : word);
      }
    }
    steps.add(new Step(type, labels));
    return new HclReference(steps);
  }

  private static List<String> words(String address) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int i = 0;
    while (i < address.length()) {
      char c = address.charAt(i);
      if (c == '[') {
        flush(word, words);
        int end = closing(address, i + 1);
        words.add(address.substring(i + 1, end));
        i = end;
      } else if (c == '.') {
        flush(word, words);
      } else {
        word.append(c);
      }
      i++;
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static int closing(String text, int open) {
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  private static String unquote(String word) {
    return word.substring(1, word.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** The step of that type, if the reference goes through one. */
  public Optional<Step> findStep(String type) {
    return steps.stream().filter(step -> step.type().equals(type)).findFirst();
  }
}
