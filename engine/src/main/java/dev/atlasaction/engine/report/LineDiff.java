package dev.atlasaction.engine.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** What two texts differ in, line by line: {@code -} expected, {@code +} got. */
public final class LineDiff {

  private static final int CONTEXT_LINES = 3;

  private LineDiff() {}

  /** The lines of both texts with a mark before each; common lines once, behind a space. */
  public static String of(String expected, String got) {
    List<String> before = List.of(expected.split("\n", -1));
    List<String> after = List.of(got.split("\n", -1));
    List<String> lines = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        delta.getSource().getLines().forEach(line -> lines.add("  " + line));
      } else {
        delta.getSource().getLines().forEach(line -> lines.add("- " + line));
        delta.getTarget().getLines().forEach(line -> lines.add("+ " + line));
      }
    }
    return String.join("\n", lines);
  }

  /**
   * The lines that differ with some around them, in the format of {@code diff -u}; empty if none
   * do.
   *
   * @param names what the two are called in the head
   */
  public static String unified(List<String> expected, List<String> got, Names names) {
    return String.join(
        "\n",
        UnifiedDiffUtils.generateUnifiedDiff(
            names.expected(), names.got(), expected, DiffUtils.diff(expected, got), CONTEXT_LINES));
  }

  /** What the two sides are called. */
  public record Names(String expected, String got) {}
}
