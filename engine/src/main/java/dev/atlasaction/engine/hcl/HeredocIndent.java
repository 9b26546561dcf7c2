package dev.atlasaction.engine.hcl;

import dev.atlasaction.engine.hcl.TemplateParser.Piece;
import java.util.ArrayList;
import java.util.List;

/** Removes the common indentation of the lines of a {@code <<-} here-document. */
final class HeredocIndent {

  private HeredocIndent() {}

  /** Blank lines do not count; a line that starts with a sequence has no indentation. */
  static List<Piece> remove(List<Piece> pieces) {
    List<Integer> lineStarts = new ArrayList<>();
    int common = Integer.MAX_VALUE;
    boolean atLineStart = true;
    for (int i = 0; i < pieces.size() - 1; i++) {
      Piece piece = pieces.get(i);
      if (piece instanceof Piece.Text(String value, Range _)) {
        if (atLineStart && !isBlankLine(value)) {
          lineStarts.add(i);
          common = Math.min(common, indent(value));
        }
        atLineStart = value.endsWith("\n");
      } else {
        common = atLineStart ? 0 : common;
        atLineStart = false;
      }
    }
    List<Piece> result = new ArrayList<>(pieces);
    for (int i : lineStarts) {
      Piece.Text text = (Piece.Text) pieces.get(i);
      result.set(i, new Piece.Text(text.value().substring(common), text.range()));
    }
    return result;
  }

  private static boolean isBlankLine(String value) {
    return value.isBlank() && value.endsWith("\n");
  }

  private static int indent(String value) {
    return value.length() - value.stripLeading().length();
  }
}
