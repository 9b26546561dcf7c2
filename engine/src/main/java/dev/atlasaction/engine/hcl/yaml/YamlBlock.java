package dev.atlasaction.engine.hcl.yaml;

import java.util.ArrayList;
import java.util.List;

/** A scalar whose lines stand below {@code |} or {@code >}. */
final class YamlBlock {

  private final YamlText in;
  private final int parent;
  private final List<String> lines = new ArrayList<>();
  private boolean terminated = true;

  private YamlBlock(YamlText in, int parent) {
    this.in = in;
    this.parent = parent;
  }

  /** Reads the scalar whose sign the cursor is at. */
  static String read(YamlText in, int parent) {
    YamlBlock block = new YamlBlock(in, parent);
    boolean folded = in.peek(0) == '>';
    in.skip(1);
    char chomp = ' ';
    int indent = -1;
    while (!in.isBlank(0)) {
      char c = in.peek(0);
      if (c == '-' || c == '+') {
        chomp = c;
      } else if (c >= '1' && c <= '9') {
        indent = Math.max(parent, 0) + c - '0';
      }
      in.skip(1);
    }
    in.line();
    block.collect(indent);
    return block.text(folded, chomp);
  }

  private void collect(int given) {
    int indent = given;
    while (!in.isEnd()) {
      int start = in.at();
      in.skip(1);
      if (in.isEnd()) {
        return;
      }
      int blanks = 0;
      while (in.peek(blanks) == ' ' && (indent < 0 || blanks < indent)) {
        blanks++;
      }
      boolean empty = in.peek(blanks) == '\n';
      if (!empty && (blanks <= parent || blanks < indent)) {
        in.to(start);
        return;
      }
      indent = !empty && indent < 0 ? blanks : indent;
      in.skip(blanks);
      int line = in.at();
      in.line();
      lines.add(in.from(line));
      terminated = !in.isEnd();
    }
  }

  private String text(boolean folded, char chomp) {
    int trail = 0;
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
      trail++;
    }
    String body = folded ? folded() : String.join("\n", lines);
    String end = terminated && !body.isEmpty() ? "\n" : "";
    return switch (chomp) {
      case '-' -> body;
      case '+' -> body + end + "\n".repeat(trail);
      default -> body + end;
    };
  }

  /** Lines are joined by blanks, but for those that are empty or indented. */
  private String folded() {
    StringBuilder out = new StringBuilder();
    int empty = 0;
    boolean plainBefore = false;
    for (String line : lines) {
      if (line.isEmpty()) {
        empty++;
        continue;
      }
      boolean plain = line.charAt(0) != ' ' && line.charAt(0) != '\t';
      boolean joined = plain && plainBefore;
      if (out.isEmpty()) {
        out.append("\n".repeat(empty));
      } else {
        out.append(joined && empty == 0 ? " " : "\n".repeat(joined ? empty : empty + 1));
      }
      out.append(line);
      plainBefore = plain;
      empty = 0;
    }
    return out.toString();
  }
}
