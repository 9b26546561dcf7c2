package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The comments read before a statement; an empty line below detaches them. */
final class CommentGroup {

  private final byte[] text;
  private final List<Step.Range> ranges = new ArrayList<>();

  CommentGroup(byte[] text) {
    this.text = text;
  }

  void clear() {
    ranges.clear();
  }

  /** Takes a comment that ends before {@code end}; drops all if an empty line follows. */
  void add(int start, int end) {
    ranges.add(new Step.Range(start, end));
    boolean block = text[start] == '/';
    if (ByteText.startsWith(text, block ? "\n\n" : "\n", end)) {
      ranges.clear();
    }
  }

  /** The comments; bytes that are not UTF-8 do no harm here. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(ranges.size());
    for (Step.Range range : ranges) {
      texts.add(new String(text, range.start(), range.end() - range.start(), UTF_8));
    }
    return texts;
  }
}
