package dev.atlasaction.testkit.txtar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TxtarTest {
  private static final String TEXT =
      """
      # comment
      cmp a b
      -- a --
      one
      -- dir/b.sql --
      -- not a file
      -- empty --
      """;

  @Test
  void takesAnArchiveApart() {
    assertThat(Txtar.parse(TEXT))
        .isEqualTo(
            new Txtar(
                "# comment\ncmp a b\n",
                List.of(
                    new TxtarFile("a", "one\n"),
                    new TxtarFile("dir/b.sql", "-- not a file\n"),
                    new TxtarFile("empty", ""))));
  }

  @Test
  void writesWhatItRead() {
    assertThat(Txtar.parse(TEXT).format()).isEqualTo(TEXT);
  }

  @Test
  void endsEveryFileWithALineFeed() {
    assertThat(Txtar.parse("-- a --\nx").find("a")).contains("x\n");
  }

  @Test
  void replacesOneFile() {
    assertThat(Txtar.parse(TEXT).with("a", "two").find("a")).contains("two\n");
  }
}
