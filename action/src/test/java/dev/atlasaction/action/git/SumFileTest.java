package dev.atlasaction.action.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SumFileTest {

  private static final String BASE =
      """
      h1:Bx3u/Nu9xcdt5+C24KRMidAt/tdPZRIm1uVcjOh4yhg=
      1_base.sql h1:P2EXZvO8mCHvhad9FF8MGZJEzkAST7w6paw/s/e73Ww=
      """;
  private static final String MINE =
      """
      h1:ybCdd+l8fobImOV4GKKwQIA8Jpp2KYrGvZ/szhl6hRg=
      1_base.sql h1:P2EXZvO8mCHvhad9FF8MGZJEzkAST7w6paw/s/e73Ww=
      3_mine.sql h1:xI+jtIWwJJICcLzYx85Q+dR7NybLeTfZrroaQm/4Ebs=
      """;

  @Test
  void tellsWhichFilesAreNew() {
    assertThat(SumFile.parse(MINE).without(SumFile.parse(BASE))).containsExactly("3_mine.sql");
    assertThat(SumFile.parse(BASE).without(SumFile.parse(MINE))).isEmpty();
  }

  @Test
  void refusesAFileThatDoesNotAgreeWithItself() {
    assertThatThrownBy(() -> SumFile.parse(MINE.replace("3_mine", "4_mine")))
        .hasMessage("failed to unmarshal atlas.sum: checksum mismatch");
  }
}
