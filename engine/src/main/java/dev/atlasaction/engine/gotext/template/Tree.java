package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.template.Node.Sequence;
import java.nio.charset.StandardCharsets;

/**
 * One template as parsed.
 *
 * @param name what it is called by
 * @param source the name of the template in whose text it stands
 * @param text that text
 * @param root what it does
 */
record Tree(String name, String source, String text, Sequence root) {
  /** {@code source:line:column}, the column in bytes from 0, as Go counts them. */
  String locate(int pos) {
    int lineStart = text.lastIndexOf('\n', pos - 1) + 1;
    long line = 1 + text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int column = text.substring(lineStart, pos).getBytes(StandardCharsets.UTF_8).length;
    return source + ":" + line + ":" + column;
  }
}
