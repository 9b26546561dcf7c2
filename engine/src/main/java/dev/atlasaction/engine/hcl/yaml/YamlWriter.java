package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes values as YAML in blocks, with all texts quoted or, of several lines, as they stand. */
final class YamlWriter {

  private static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private final boolean plain;
  private final int step;

  private YamlWriter(boolean plain) {
    this.plain = plain;
    this.step = plain ? 4 : 2;
  }

  /** A document with quoted texts and two blanks of indent. */
  static String quoted(HclValue value) {
    YamlWriter writer = new YamlWriter(false);
    writer.root(value);
    return writer.out.toString();
  }

  /** A document whose texts are bare where they can be, and with four blanks of indent. */
  static String plain(HclValue value) {
    YamlWriter writer = new YamlWriter(true);
    writer.root(value);
    return writer.out.toString();
  }

  private void root(HclValue value) {
    boolean collection = value.elements().isPresent();
    if (collection) {
      collection(value, 0, false);
    } else {
      scalar(value, step);
      boolean open = !(value instanceof HclValue.StringValue);
      out.append(open ? "...\n" : "");
    }
  }

  private static boolean isEmpty(HclValue value) {
    return value.elements().map(List::isEmpty).orElse(false);
  }

  /**
   * A collection.
   *
   * @param inline whether its first entry stands behind the dash of another one
   */
  private void collection(HclValue value, int indent, boolean inline) {
    boolean mapping = value.namedElements().isPresent();
    if (isEmpty(value)) {
      out.append(mapping ? "{}\n" : "[]\n");
      return;
    }
    boolean first = inline;
    if (mapping) {
      SortedMap<String, HclValue> entries = ordered(value.namedElements().orElseThrow());
      for (Map.Entry<String, HclValue> entry : entries.entrySet()) {
        out.append(first ? "" : " ".repeat(indent));
        first = false;
        out.append(plain ? YamlQuotes.word(entry.getKey()) : YamlQuotes.quoted(entry.getKey()));
        out.append(':');
        value(entry.getValue(), indent);
      }
    } else {
      for (HclValue item : value.elements().orElseThrow()) {
        out.append(first ? "" : " ".repeat(indent)).append("- ");
        first = false;
        if (item.elements().isPresent()) {
          collection(item, indent + 2, true);
        } else {
          scalar(item, indent + 2);
        }
      }
    }
  }

  private SortedMap<String, HclValue> ordered(SortedMap<String, HclValue> entries) {
    if (!plain) {
      return entries;
    }
    TreeMap<String, HclValue> ordered = new TreeMap<>(YamlKeyOrder.INSTANCE);
    ordered.putAll(entries);
    return ordered;
  }

  /** What stands behind a key. */
  private void value(HclValue value, int indent) {
    if (value.elements().isEmpty() || isEmpty(value)) {
      out.append(' ');
      if (isEmpty(value)) {
        collection(value, indent, false);
      } else {
        scalar(value, below(indent));
      }
      return;
    }
    out.append('\n');
    boolean mapping = value.namedElements().isPresent();
    // Sequences of quoted documents stand as deep as their key.
    collection(value, mapping || plain ? below(indent) : indent, false);
  }

  /** The next column that is a multiple of the step, also below entries behind a dash. */
  private int below(int indent) {
    return plain ? step * ((indent + step) / step) : indent + step;
  }

  private void scalar(HclValue value, int indent) {
    switch (value) {
      case HclValue.StringValue(String text) -> text(text, indent);
      case HclValue.NumberValue number -> out.append(number.text()).append('\n');
      case HclValue.BoolValue(boolean is) -> out.append(is).append('\n');
      default -> out.append("null\n");
    }
  }

  private void text(String text, int indent) {
    if (YamlQuotes.isBlock(text)) {
      block(text, indent);
    } else if (plain) {
      out.append(YamlQuotes.word(text)).append('\n');
    } else {
      folded(YamlQuotes.quoted(text), indent);
    }
  }

  /** Long texts go on in the next line where a blank is. */
  private void folded(String quoted, int indent) {
    int column = out.length() - (out.lastIndexOf("\n") + 1);
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      boolean between = i > 1 && i < quoted.length() - 2;
      boolean alone = c == ' ' && quoted.charAt(i - 1) != ' ';
      if (alone && column > WIDTH && between) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
        if (quoted.charAt(i + 1) == ' ') {
          out.append('\\');
          column++;
        }
      } else {
        out.append(c);
        column++;
      }
    }
    out.append('\n');
  }

  private void block(String text, int indent) {
    String body = text;
    int breaks = 0;
    while (body.endsWith("\n")) {
      body = body.substring(0, body.length() - 1);
      breaks++;
    }
    boolean leads = text.startsWith(" ") || text.startsWith("\n");
    String chomp = breaks == 0 ? "-" : breaks == 1 && !body.isEmpty() ? "" : "+";
    out.append('|').append(leads ? String.valueOf(step) : "").append(chomp).append('\n');
    List<String> lines = body.isEmpty() ? List.of() : List.of(body.split("\n", -1));
    for (String line : lines) {
      out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
    }
    out.append("\n".repeat(body.isEmpty() ? breaks : Math.max(0, breaks - 1)));
  }
}
