package dev.atlasaction.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void showsCommonLinesOnce() {
    assertThat(LineDiff.of("a\nb\nc", "a\nx\nc\nd")).isEqualTo("  a\n- b\n+ x\n  c\n+ d");
  }

  @Test
  void equalTextsHaveNoMarks() {
    assertThat(LineDiff.of("a\nb", "a\nb")).isEqualTo("  a\n  b");
  }

  @Test
  void unifiedHasTheLinesAroundADifference() {
    assertThat(
            LineDiff.unified(
                List.of("1", "2", "3", "4", "5"),
                List.of("1", "2", "3", "4", "5", "6"),
                new LineDiff.Names("expected", "got")))
        .isEqualTo("--- expected\n+++ got\n@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6");
  }
}
