package dev.atlasaction.engine.proposal;

import java.util.ArrayList;
import java.util.List;

/** What two texts differ in, line by line: {@code -} expected, {@code +} got. */
public final class LineDiff {

  private LineDiff() {}

  /** The lines of both texts with a mark before each; common lines once, behind a space. */
  public static String of(String expected, String got) {
    List<String> before = List.of(expected.split("\n", -1));
    List<String> after = List.of(got.split("\n", -1));
    int[][] common = common(before, after);
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = i < before.size() && j < after.size();
      if (both && before.get(i).equals(after.get(j))) {
        lines.add("  " + before.get(i++));
        j++;
      } else if (j == after.size() || both && common[i + 1][j] >= common[i][j + 1]) {
        lines.add("- " + before.get(i++));
      } else {
        lines.add("+ " + after.get(j++));
      }
    }
    return String.join("\n", lines);
  }

  /** For each pair of positions the number of common lines after them. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
